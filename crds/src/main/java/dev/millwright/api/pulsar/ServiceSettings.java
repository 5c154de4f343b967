package dev.millwright.api.pulsar;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the proxies are reached from outside the Kubernetes cluster.
 *
 * @param type {@code ClusterIP} (default), {@code NodePort} or {@code LoadBalancer}
 * @param annotations annotations of the Service, for load balancer controllers
 */
public record ServiceSettings(@Nullable String type, @Nullable Map<String, String> annotations) {}
