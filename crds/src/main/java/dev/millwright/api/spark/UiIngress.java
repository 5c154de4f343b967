package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Ingress for Spark's UI. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UiIngress(
    @JsonPropertyDescription(
            "Host name; `{{NAME}}` and `{{NAMESPACE}}` stand for those of the application, as each"
                + " run of a schedule needs its own. Update: hot.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = SparkValues.HOST, message = SparkValues.HOST_MESSAGE)
        @Required
        String host,
    @JsonPropertyDescription(
            "Path below which the UI is, with the same placeholders; `spark.ui.proxyBase` follows "
                + "it. Spark answers at `/`, so `annotations` must have the ingress controller take"
                + " the path away; `nginx.ingress.kubernetes.io/rewrite-target: /$2` does, and the"
                + " Ingress then has the expression it needs. Default `/`. Update: restart.")
        @Size(min = 1, max = 512)
        @ValidationRule(
            value = "self.matches('^/[^ ?#]*$')",
            message = "must be a path that begins with /, like /jobs")
        @Nullable String path,
    @JsonPropertyDescription("IngressClass. Default the cluster's default class. Update: hot.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String ingressClassName,
    @JsonPropertyDescription(
            "Secret with the certificate of the host. Default no TLS. Update: hot.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String tlsSecretName,
    @JsonPropertyDescription("Added to the Ingress. Update: hot.") @Size(max = 64)
        @Nullable Map<String, String> annotations) {}
