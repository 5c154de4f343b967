/** What a schedule says of itself, and why. Pure. */
@NullMarked
package dev.millwright.spark.schedule.status;

import org.jspecify.annotations.NullMarked;
