/** The writes. */
@NullMarked
package dev.millwright.spark.connect.apply;

import org.jspecify.annotations.NullMarked;
