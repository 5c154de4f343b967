package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.SecretReference;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A Pulsar cluster that someone else runs; we only look at it and manage content on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalCluster(
    @JsonPropertyDescription("`http://` or `https://` address of its admin REST interface.")
        @Size(max = 2048)
        @ValidationRule(
            value = "self.matches('^https?://[^ /]+/?$')",
            message = "must be http://host:port or https://host:port")
        @Required
        String adminUrl,
    @JsonPropertyDescription("`pulsar://` or `pulsar+ssl://` address for clients.")
        @Size(max = 2048)
        @ValidationRule(
            value = "self.matches('^pulsar([+]ssl)?://[^ /]+/?$')",
            message = "must be pulsar://host:port or pulsar+ssl://host:port")
        @Required
        String serviceUrl,
    @JsonPropertyDescription(
            "`http://` address of one bookie's HTTP interface; without it `BookiesSafe` is "
                + "Unknown.")
        @Size(max = 2048)
        @ValidationRule(
            value = "self.matches('^https?://[^ /]+/?$')",
            message = "must be http://host:port of a bookie's HTTP interface")
        @Nullable String bookieUrl,
    @JsonPropertyDescription(
            "Secret with `token` (a JWT), and `ca.crt` (PEM) where the server's certificate is "
                + "not publicly trusted.")
        @Nullable SecretReference credentials) {}
