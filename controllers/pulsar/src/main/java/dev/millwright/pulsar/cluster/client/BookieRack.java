package dev.millwright.pulsar.cluster.client;

/**
 * What Pulsar knows of the place of a bookie.
 *
 * @param group group of bookies that namespaces can be bound to; {@code default} where nobody binds
 * @param rack {@code /rack} or {@code /region/rack}
 */
public record BookieRack(String group, String rack) {

  /** The group of bookies that no namespace is bound to. */
  public static final String DEFAULT_GROUP = "default";
}
