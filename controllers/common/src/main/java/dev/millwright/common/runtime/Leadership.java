package dev.millwright.common.runtime;

import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import io.quarkus.runtime.Quarkus;
import java.util.UUID;

/** Several replicas of a controller may run; one works, the others keep their caches warm. */
public final class Leadership {

  private Leadership() {}

  /**
   * Who leads by this lease; who loses it ends.
   *
   * @param lease name of the Lease, in the controller's own namespace
   */
  public static LeaderElectionConfiguration by(String lease) {
    // The framework's way to end the process, System.exit, would wait for ever when it is called in
    // a shutdown that is under way: leading ends in every one.
    return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration(lease)
        .withIdentity(identity())
        .withExitOnStopLeading(false)
        .withLeaderCallbacks(
            new LeaderCallbacks(() -> {}, () -> Quarkus.asyncExit(1), leader -> {}))
        .build();
  }

  /** A container that is restarted is the same pod, and leads on. */
  private static String identity() {
    String pod = System.getenv("HOSTNAME");
    return pod == null ? UUID.randomUUID().toString() : pod;
  }
}
