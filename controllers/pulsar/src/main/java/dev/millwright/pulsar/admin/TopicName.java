package dev.millwright.pulsar.admin;

/**
 * Name of a topic in Pulsar.
 *
 * @param persistent whether its messages are stored
 * @param namespace its namespace
 * @param local its name within the namespace
 */
public record TopicName(boolean persistent, NamespaceName namespace, String local)
    implements PolicyTarget {

  /** The form Pulsar uses: {@code persistent://tenant/namespace/topic}. */
  @Override
  public String toString() {
    return (persistent ? "persistent" : "non-persistent") + "://" + namespace + "/" + local;
  }
}
