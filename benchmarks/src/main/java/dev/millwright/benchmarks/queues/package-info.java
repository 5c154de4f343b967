/** Benchmarks of the queues controller. */
@NullMarked
package dev.millwright.benchmarks.queues;

import org.jspecify.annotations.NullMarked;
