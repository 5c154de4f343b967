/** Which pod to replace next, so that never more than one is away by our doing. Pure. */
@NullMarked
package dev.millwright.pulsar.cluster.roll;

import org.jspecify.annotations.NullMarked;
