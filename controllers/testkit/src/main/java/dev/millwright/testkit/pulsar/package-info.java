/** A real Pulsar for tests, in one process. */
@NullMarked
package dev.millwright.testkit.pulsar;

import org.jspecify.annotations.NullMarked;
