package dev.millwright.pulsar.cluster.gather;

/**
 * A Job of the cluster, as the cache has it.
 *
 * @param name its name
 * @param completed whether it has done its work
 * @param failed whether it has given up
 * @param image of its one container
 */
public record ObservedJob(String name, boolean completed, boolean failed, String image) {}
