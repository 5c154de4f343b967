package dev.millwright.spark;

import dev.millwright.common.runtime.Leadership;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The parts that every kind of this controller uses. */
@Singleton
public class SparkControllerBeans {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  @IfBuildProfile("prod")
  LeaderElectionConfiguration leaderElection() {
    return Leadership.by(SparkController.NAME);
  }
}
