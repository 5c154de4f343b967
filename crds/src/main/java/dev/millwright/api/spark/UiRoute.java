package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTPRoute for Spark's UI. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UiRoute(
    @JsonPropertyDescription("Gateways that serve it. Update: hot.")
        @Size(min = 1, max = 8)
        @Required
        List<GatewayReference> parentRefs,
    @JsonPropertyDescription(
            "Host names; `{{NAME}}` and `{{NAMESPACE}}` stand for those of the application. "
                + "Default the gateway's. Update: hot.")
        @Size(max = 16)
        @ValidationRule(value = SparkValues.HOSTS, message = SparkValues.HOST_MESSAGE)
        @Nullable List<@Size(max = 253) String> hostnames,
    @JsonPropertyDescription(
            "Path below which the UI is, with the same placeholders; `spark.ui.proxyBase` follows "
                + "it, and the route takes it away before Spark sees it. Beside an Ingress the same"
                + " as there. Default `/`. Update: restart.")
        @Size(min = 1, max = 512)
        @ValidationRule(
            value = "self.matches('^/[^ ?#]*$')",
            message = "must be a path that begins with /, like /jobs")
        @Nullable String path,
    @JsonPropertyDescription("Added to the HTTPRoute. Update: hot.") @Size(max = 64)
        @Nullable Map<String, String> annotations) {}
