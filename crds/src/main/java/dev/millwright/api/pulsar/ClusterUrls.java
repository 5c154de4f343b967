package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Addresses of a cluster; domain names, never IPs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterUrls(
    @JsonPropertyDescription("Admin REST address of the brokers.") @Nullable String admin,
    @JsonPropertyDescription(
            "`pulsar://` address of the brokers, for clients inside the Kubernetes cluster.")
        @Nullable String broker,
    @JsonPropertyDescription("`pulsar://` address of the proxies.") @Nullable String proxy,
    @JsonPropertyDescription("Admin REST address through the proxies.") @Nullable String proxyAdmin,
    @JsonPropertyDescription("`ws://` address of the proxies.") @Nullable String webSocket,
    @JsonPropertyDescription("Metadata store in force.") @Nullable String metadata) {}
