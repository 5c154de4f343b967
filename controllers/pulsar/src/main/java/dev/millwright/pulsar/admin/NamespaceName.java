package dev.millwright.pulsar.admin;

/**
 * Name of a namespace in Pulsar.
 *
 * @param tenant its tenant
 * @param local its name within the tenant
 */
public record NamespaceName(String tenant, String local) implements PolicyTarget {

  /** The form Pulsar uses: {@code tenant/namespace}. */
  @Override
  public String toString() {
    return tenant + "/" + local;
  }
}
