package dev.millwright.pulsar.cluster.profile;

import dev.millwright.api.pulsar.Profile;

/**
 * The figures of one profile.
 *
 * @param quorums of new ledgers
 * @param spread whether pods are spread over hosts and zones
 * @param zooKeeper each member
 * @param oxiaCoordinator the coordinator
 * @param oxia each Oxia server
 * @param oxiaShards shards of each Oxia namespace
 * @param bookie each bookie
 * @param autorecovery each autorecovery pod; 0 replicas means inside every bookie
 * @param broker each broker
 * @param proxy each proxy
 * @param standalone the one pod of Standalone
 * @param data volume of ZooKeeper, Oxia or Standalone
 * @param journal volume of a bookie's journal
 * @param ledgers volume of a bookie's ledgers
 */
record ProfileDefaults(
    Quorums quorums,
    boolean spread,
    Size zooKeeper,
    Size oxiaCoordinator,
    Size oxia,
    int oxiaShards,
    Size bookie,
    Size autorecovery,
    Size broker,
    Size proxy,
    Size standalone,
    String data,
    String journal,
    String ledgers) {

  /**
   * Pods of one component and what each gets.
   *
   * @param replicas pods
   * @param cpu request; there is no CPU limit
   * @param request memory the scheduler sets aside
   * @param limit memory it may use
   */
  record Size(int replicas, String cpu, String request, String limit) {}

  static ProfileDefaults of(Profile profile) {
    return switch (profile) {
      case Laptop, Standalone -> SMALL;
      case Standard -> STANDARD;
    };
  }

  /** Laptop and Standalone: one of everything, requests of Laptop 1.3 GiB and 0.5 CPU in all. */
  private static final ProfileDefaults SMALL =
      new ProfileDefaults(
          new Quorums(1, 1, 1),
          false,
          new Size(1, "50m", "192Mi", "256Mi"), // ZooKeeper
          new Size(1, "20m", "32Mi", "128Mi"), // Oxia coordinator
          new Size(1, "50m", "128Mi", "256Mi"), // Oxia
          1,
          new Size(1, "150m", "384Mi", "512Mi"), // bookie
          new Size(0, "50m", "224Mi", "320Mi"), // autorecovery
          new Size(1, "200m", "512Mi", "768Mi"), // broker
          new Size(1, "100m", "256Mi", "384Mi"), // proxy
          new Size(1, "250m", "1Gi", "1Gi"), // Standalone
          "1Gi",
          "1Gi",
          "4Gi");

  private static final ProfileDefaults STANDARD =
      new ProfileDefaults(
          new Quorums(3, 2, 2),
          true,
          new Size(3, "200m", "512Mi", "512Mi"), // ZooKeeper
          new Size(1, "100m", "128Mi", "128Mi"), // Oxia coordinator
          new Size(3, "200m", "1Gi", "1Gi"), // Oxia
          4,
          new Size(3, "500m", "2Gi", "2Gi"), // bookie
          new Size(1, "50m", "256Mi", "384Mi"), // autorecovery
          new Size(3, "500m", "2Gi", "2Gi"), // broker
          new Size(3, "200m", "768Mi", "768Mi"), // proxy
          new Size(1, "250m", "1Gi", "1Gi"), // Standalone
          "10Gi",
          "10Gi",
          "50Gi");
}
