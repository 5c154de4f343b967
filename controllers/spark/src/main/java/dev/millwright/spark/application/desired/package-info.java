/** The objects of an attempt, as they are to be created. Pure. */
@NullMarked
package dev.millwright.spark.application.desired;

import org.jspecify.annotations.NullMarked;
