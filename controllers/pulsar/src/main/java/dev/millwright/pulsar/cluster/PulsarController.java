package dev.millwright.pulsar.cluster;

import dev.millwright.common.label.Labels;
import java.util.Map;

/** Names by which this controller is known. */
public final class PulsarController {

  /** Field manager, reporting controller of events, and value of the managed-by label. */
  public static final String NAME = "millwright-pulsar";

  /** Label selector of every informer on objects we own. */
  public static final String OURS = "app.kubernetes.io/managed-by=" + NAME;

  private PulsarController() {}

  /**
   * Labels of all that we made for a cluster. Others use the standard ones too: a chart's release
   * may well be named like the cluster.
   */
  public static Map<String, String> labelsOf(String cluster) {
    return Map.of(Labels.INSTANCE, Labels.value(cluster), Labels.MANAGED_BY, NAME);
  }
}
