package dev.millwright.pulsar.cluster.profile;

/** A part of a Pulsar cluster that runs in pods. */
public enum Component {
  ZOOKEEPER("zookeeper"),
  OXIA_COORDINATOR("oxia-coordinator"),
  OXIA("oxia"),
  BOOKIE("bookie"),
  AUTORECOVERY("autorecovery"),
  BROKER("broker"),
  PROXY("proxy"),
  STANDALONE("standalone");

  private final String label;

  Component(String label) {
    this.label = label;
  }

  /** Value of {@code app.kubernetes.io/component}, and the word in the names of its objects. */
  public String label() {
    return label;
  }
}
