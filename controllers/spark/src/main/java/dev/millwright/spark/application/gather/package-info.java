/** The reads. */
@NullMarked
package dev.millwright.spark.application.gather;

import org.jspecify.annotations.NullMarked;
