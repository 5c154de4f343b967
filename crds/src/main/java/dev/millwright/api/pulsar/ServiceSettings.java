package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the proxies are reached from outside the Kubernetes cluster. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceSettings(
    @JsonPropertyDescription("`ClusterIP` (default), `NodePort` or `LoadBalancer`.")
        @Nullable String type,
    @JsonPropertyDescription("Annotations of the Service, for load balancer controllers.")
        @Nullable Map<String, String> annotations) {}
