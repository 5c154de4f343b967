package dev.millwright.pulsar.admin;

/**
 * Where a cluster's admin interface is; equal targets share a client.
 *
 * @param clusterUid uid of the PulsarCluster object
 * @param url address of the admin REST interface
 * @param credentials what to show there
 */
public record AdminTarget(String clusterUid, String url, Credentials credentials) {}
