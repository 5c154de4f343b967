package dev.millwright.api.pulsar;

import org.jspecify.annotations.Nullable;

/**
 * One set of pods, as observed.
 *
 * @param name name of its StatefulSet or Deployment without the cluster's prefix, like {@code
 *     broker} or {@code bookie-fast}
 * @param desired pods there should be
 * @param ready pods that answer
 * @param updated pods that run the latest configuration
 * @param version Pulsar version the ready pods run
 * @param reason CamelCase word for what it waits for; absent when nothing
 * @param message sentence to that
 */
public record ComponentStatus(
    String name,
    int desired,
    int ready,
    int updated,
    @Nullable String version,
    @Nullable String reason,
    @Nullable String message) {}
