/** The reads. */
@NullMarked
package dev.millwright.spark.connect.gather;

import org.jspecify.annotations.NullMarked;
