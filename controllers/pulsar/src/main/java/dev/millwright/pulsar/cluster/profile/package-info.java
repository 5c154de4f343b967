/**
 * What a person left out of a PulsarCluster, filled in: profile and overrides become one complete
 * model.
 */
@NullMarked
package dev.millwright.pulsar.cluster.profile;

import org.jspecify.annotations.NullMarked;
