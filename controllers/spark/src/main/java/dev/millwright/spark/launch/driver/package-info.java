/** The steps that make the driver's objects; each adds its part. */
@NullMarked
package dev.millwright.spark.launch.driver;

import org.jspecify.annotations.NullMarked;
