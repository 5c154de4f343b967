package dev.millwright.api.pulsar;

import org.jspecify.annotations.Nullable;

/**
 * Addresses of a cluster; domain names, never IPs.
 *
 * @param admin admin REST address of the brokers
 * @param broker {@code pulsar://} address of the brokers, for clients inside the Kubernetes cluster
 * @param proxy {@code pulsar://} address of the proxies
 * @param proxyAdmin admin REST address through the proxies
 * @param webSocket {@code ws://} address of the proxies
 * @param metadata metadata store in force
 */
public record ClusterUrls(
    @Nullable String admin,
    @Nullable String broker,
    @Nullable String proxy,
    @Nullable String proxyAdmin,
    @Nullable String webSocket,
    @Nullable String metadata) {}
