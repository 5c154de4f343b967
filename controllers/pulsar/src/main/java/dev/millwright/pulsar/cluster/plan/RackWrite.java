package dev.millwright.pulsar.cluster.plan;

/** A change to Pulsar's map of bookies to racks. */
public sealed interface RackWrite {

  /** Id of the bookie, {@code host:port}. */
  String bookie();

  /**
   * The bookie is in this rack.
   *
   * @param bookie its id
   * @param group group of bookies it stays in, or the default one
   * @param rack {@code /rack} or {@code /region/rack}
   */
  record Put(String bookie, String group, String rack) implements RackWrite {}

  /**
   * The bookie is in no rack.
   *
   * @param bookie its id
   */
  record Remove(String bookie) implements RackWrite {}
}
