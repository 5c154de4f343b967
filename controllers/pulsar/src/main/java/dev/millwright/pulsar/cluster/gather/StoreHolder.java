package dev.millwright.pulsar.cluster.gather;

/**
 * Another PulsarCluster that has its metadata where this one would have it, and was first.
 *
 * @param namespace its namespace
 * @param name its name
 */
public record StoreHolder(String namespace, String name) {}
