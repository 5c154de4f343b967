/** Benchmarks of the Spark controller. */
@NullMarked
package dev.millwright.benchmarks.spark;

import org.jspecify.annotations.NullMarked;
