/** SparkSchedule: SparkApplications at set times. */
@NullMarked
package dev.millwright.spark.schedule;

import org.jspecify.annotations.NullMarked;
