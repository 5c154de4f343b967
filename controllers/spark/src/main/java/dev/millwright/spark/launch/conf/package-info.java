/** Spark's configuration and what depends on Spark's version. */
@NullMarked
package dev.millwright.spark.launch.conf;

import org.jspecify.annotations.NullMarked;
