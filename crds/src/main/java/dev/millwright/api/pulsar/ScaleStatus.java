package dev.millwright.api.pulsar;

/**
 * What the scale subresource reads: the brokers.
 *
 * @param replicas brokers that exist
 * @param selector label selector of their pods
 */
public record ScaleStatus(int replicas, String selector) {}
