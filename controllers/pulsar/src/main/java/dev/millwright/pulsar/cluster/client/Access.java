package dev.millwright.pulsar.cluster.client;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to be let in.
 *
 * @param token a JWT; null for none
 * @param caCertificate PEM certificates to trust beside the public ones; null for none
 */
public record Access(@Nullable String token, @Nullable String caCertificate) {

  /** Nothing is needed. */
  public static final Access OPEN = new Access(null, null);

  @Override
  public String toString() {
    return "Access[token=" + (token == null ? "none" : "hidden") + "]";
  }
}
