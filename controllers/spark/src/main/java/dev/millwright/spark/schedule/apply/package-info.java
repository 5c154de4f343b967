/** Makes and deletes runs, and tells of it. */
@NullMarked
package dev.millwright.spark.schedule.apply;

import org.jspecify.annotations.NullMarked;
