package dev.millwright.pulsar.cluster.plan;

/**
 * An object in the cluster's namespace.
 *
 * @param kind like {@code StatefulSet}
 * @param name its {@code metadata.name}
 */
public record ObjectRef(String kind, String name) {}
