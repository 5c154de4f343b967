/** The controller of PulsarCluster. */
@NullMarked
package dev.millwright.pulsar.cluster;

import org.jspecify.annotations.NullMarked;
