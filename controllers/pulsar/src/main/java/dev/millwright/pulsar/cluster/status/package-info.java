/** From what was planned and measured to the status of a PulsarCluster. Pure. */
@NullMarked
package dev.millwright.pulsar.cluster.status;

import org.jspecify.annotations.NullMarked;
