/** What is due, what stands in its way, what is too old: facts in, steps out. Pure. */
@NullMarked
package dev.millwright.spark.schedule.plan;

import org.jspecify.annotations.NullMarked;
