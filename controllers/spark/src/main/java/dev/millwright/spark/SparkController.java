package dev.millwright.spark;

/** Names by which this controller is known. */
public final class SparkController {

  /** Field manager, reporting controller of events, lease, and value of the managed-by label. */
  public static final String NAME = "millwright-spark";

  /** Label selector of every informer on objects we own. */
  public static final String OURS = "app.kubernetes.io/managed-by=" + NAME;

  private SparkController() {}
}
