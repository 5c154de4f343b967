package dev.millwright.pulsar.cluster.gather;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a cluster that someone else runs.
 *
 * @param missing what the spec refers to that is not there, with the cure; null when all is
 * @param measured what its brokers and bookies answered
 */
public record ExternalFacts(@Nullable String missing, Measurements measured) {}
