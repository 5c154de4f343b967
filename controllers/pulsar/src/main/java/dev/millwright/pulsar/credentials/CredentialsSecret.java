package dev.millwright.pulsar.credentials;

import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a Secret that {@code external.credentials} of a PulsarCluster names.
 *
 * @param token value of {@code token}, a JWT; null where there is none
 * @param caCertificate value of {@code ca.crt}, PEM; null where there is none
 */
public record CredentialsSecret(@Nullable String token, @Nullable String caCertificate) {

  /** Reads them, without the white space around that editors leave. */
  public static CredentialsSecret of(Secret secret) {
    return new CredentialsSecret(text(secret, "token"), text(secret, "ca.crt"));
  }

  private static @Nullable String text(Secret secret, String key) {
    Map<String, String> data = secret.getData();
    String encoded = data == null ? null : data.get(key);
    return encoded == null
        ? null
        : new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).strip();
  }

  /** Says nothing of what is secret. */
  @Override
  public String toString() {
    return "CredentialsSecret[token=" + (token == null ? "none" : "hidden") + "]";
  }
}
