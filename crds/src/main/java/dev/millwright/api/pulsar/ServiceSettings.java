package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the proxies are reached from outside the Kubernetes cluster. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceSettings(
    @JsonPropertyDescription("`ClusterIP` (default), `NodePort` or `LoadBalancer`.")
        @ValidationRule(
            value = "self in ['ClusterIP', 'NodePort', 'LoadBalancer']",
            message = "must be ClusterIP, NodePort or LoadBalancer")
        @Size(max = 16)
        @Nullable String type,
    @JsonPropertyDescription("Annotations of the Service, for load balancer controllers.")
        @Size(max = 64)
        @Nullable Map<String, String> annotations) {}
