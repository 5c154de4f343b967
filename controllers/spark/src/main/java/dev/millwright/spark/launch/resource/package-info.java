/** Amounts of resources, and how a scheduler sums up those of a pod. */
@NullMarked
package dev.millwright.spark.launch.resource;

import org.jspecify.annotations.NullMarked;
