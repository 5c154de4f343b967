package dev.millwright.pulsar.cluster.gather;

/**
 * An object of this cluster that would have the name of an object of another PulsarCluster.
 *
 * @param name the name of both
 * @param cluster the other PulsarCluster, which was first
 */
public record NameClash(String name, String cluster) {}
