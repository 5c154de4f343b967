/** Cron's five fields, and the moments they name in a time zone. Pure. */
@NullMarked
package dev.millwright.spark.schedule.plan.cron;

import org.jspecify.annotations.NullMarked;
