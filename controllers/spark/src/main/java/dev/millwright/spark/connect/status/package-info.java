/** What is told of a Connect server. Pure. */
@NullMarked
package dev.millwright.spark.connect.status;

import org.jspecify.annotations.NullMarked;
