package dev.millwright.benchmarks.spark;

/**
 * The size of a run.
 *
 * @param namespace where all of it is
 * @param applications in all
 * @param executors of each application
 * @param nodes simulated nodes of the cluster
 */
record Shape(String namespace, int applications, int executors, int nodes) {
  /** Four times what others do at all. */
  static final int PACE = 600;

  /** Applications that come one after the other, {@link #PACE} a minute. */
  int paced() {
    return applications / 10;
  }

  /** Applications of each of the two bursts. */
  int burst() {
    return (applications - paced()) / 2;
  }
}
