package dev.millwright.pulsar.cluster.client;

/** How a bookie is registered in the metadata store. */
public enum BookieState {
  WRITABLE("rw"),
  READ_ONLY("ro");

  private final String query;

  BookieState(String query) {
    this.query = query;
  }

  String query() {
    return query;
  }
}
