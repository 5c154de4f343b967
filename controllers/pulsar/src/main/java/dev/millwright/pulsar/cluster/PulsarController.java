package dev.millwright.pulsar.cluster;

/** Names by which this controller is known. */
public final class PulsarController {

  /** Field manager, reporting controller of events, and value of the managed-by label. */
  public static final String NAME = "millwright-pulsar";

  /** Label selector of every informer on objects we own. */
  public static final String OURS = "app.kubernetes.io/managed-by=" + NAME;

  private PulsarController() {}
}
