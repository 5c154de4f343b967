package dev.millwright.pulsar.admin;

import org.jspecify.annotations.Nullable;

/**
 * What a secret holds for talking to a cluster.
 *
 * @param version resource version of the secret; another version means another client
 * @param token JWT sent with every call
 * @param caPem certificates (PEM) to trust besides none of the public ones
 */
public record Credentials(String version, @Nullable String token, @Nullable String caPem) {

  /** A cluster that asks for nothing. */
  public static final Credentials NONE = new Credentials("", null, null);

  /** Says nothing of what is secret. */
  @Override
  public String toString() {
    return "Credentials[version=" + version + "]";
  }
}
