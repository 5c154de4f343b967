/** Reads a schedule's runs. */
@NullMarked
package dev.millwright.spark.schedule.gather;

import org.jspecify.annotations.NullMarked;
