/** The words of its conditions and failures, each with its meaning and its cure. */
@NullMarked
package dev.millwright.spark.connect.reason;

import org.jspecify.annotations.NullMarked;
