/** Writes that applications and Spark Connect servers share. */
@NullMarked
package dev.millwright.spark.apply;

import org.jspecify.annotations.NullMarked;
