package dev.millwright.pulsar.cluster.profile;

import java.util.SortedMap;

/**
 * The Service of the proxies.
 *
 * @param type {@code ClusterIP}, {@code NodePort} or {@code LoadBalancer}
 * @param annotations for load balancer controllers
 */
public record ProxyService(String type, SortedMap<String, String> annotations) {}
