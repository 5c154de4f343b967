/** What a launch without a submit host cannot do, and values that Spark would fail on. */
@NullMarked
package dev.millwright.spark.launch.check;

import org.jspecify.annotations.NullMarked;
