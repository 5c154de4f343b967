package dev.millwright.api.common;

/**
 * A PulsarCluster in the same namespace.
 *
 * @param name its {@code metadata.name}
 */
public record ClusterReference(String name) {}
