/** The Spark controller. Applications, schedules and Connect servers. */
@NullMarked
package dev.millwright.spark;

import org.jspecify.annotations.NullMarked;
