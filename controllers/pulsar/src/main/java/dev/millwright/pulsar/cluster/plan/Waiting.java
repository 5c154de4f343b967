package dev.millwright.pulsar.cluster.plan;

/**
 * A set of pods, or a Job, that is not created yet because something it needs is not there.
 *
 * @param component its name without the cluster's prefix, like {@code broker}
 * @param reason CamelCase word
 * @param message sentence that names what it waits for
 */
public record Waiting(String component, String reason, String message) {}
