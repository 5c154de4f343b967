/** Every reason a PulsarCluster gives, what it means and what to do. Pure. */
@NullMarked
package dev.millwright.pulsar.cluster.reason;

import org.jspecify.annotations.NullMarked;
