/** What a PulsarCluster may ask for, one rule per class. Pure. */
@NullMarked
package dev.millwright.pulsar.cluster.policy;

import org.jspecify.annotations.NullMarked;
