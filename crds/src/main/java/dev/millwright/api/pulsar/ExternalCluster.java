package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.SecretReference;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A Pulsar cluster that someone else runs; we only look at it and manage content on it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalCluster(
    @JsonPropertyDescription("`http://` or `https://` address of its admin REST interface.")
        @Required
        String adminUrl,
    @JsonPropertyDescription("`pulsar://` or `pulsar+ssl://` address for clients.") @Required
        String serviceUrl,
    @JsonPropertyDescription(
            "`http://` address of one bookie's HTTP interface; without it `BookiesSafe` is "
                + "Unknown.")
        @Nullable String bookieUrl,
    @JsonPropertyDescription(
            "Secret with `token` (a JWT), and `ca.crt` (PEM) where the server's certificate is "
                + "not publicly trusted.")
        @Nullable SecretReference credentials) {}
