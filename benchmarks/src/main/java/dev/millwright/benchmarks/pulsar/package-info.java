/** Benchmarks of the Pulsar controller. */
@NullMarked
package dev.millwright.benchmarks.pulsar;

import org.jspecify.annotations.NullMarked;
