/** The words of conditions and failures, each with its meaning and its cure. */
@NullMarked
package dev.millwright.spark.application.reason;

import org.jspecify.annotations.NullMarked;
