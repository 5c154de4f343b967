/** Rules on a schedule. Pure. */
@NullMarked
package dev.millwright.spark.schedule.policy;

import org.jspecify.annotations.NullMarked;
