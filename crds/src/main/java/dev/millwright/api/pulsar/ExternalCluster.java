package dev.millwright.api.pulsar;

import dev.millwright.api.common.SecretReference;
import org.jspecify.annotations.Nullable;

/**
 * A Pulsar cluster that someone else runs; we only look at it and manage content on it.
 *
 * @param adminUrl {@code http://} or {@code https://} address of its admin REST interface
 * @param serviceUrl {@code pulsar://} or {@code pulsar+ssl://} address for clients
 * @param bookieUrl {@code http://} address of one bookie's HTTP interface; without it {@code
 *     BookiesSafe} is Unknown
 * @param credentials secret with {@code token} (a JWT), and {@code ca.crt} (PEM) where the server's
 *     certificate is not publicly trusted
 */
public record ExternalCluster(
    String adminUrl,
    String serviceUrl,
    @Nullable String bookieUrl,
    @Nullable SecretReference credentials) {}
