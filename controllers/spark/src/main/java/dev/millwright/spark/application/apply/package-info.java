/** The writes. */
@NullMarked
package dev.millwright.spark.application.apply;

import org.jspecify.annotations.NullMarked;
