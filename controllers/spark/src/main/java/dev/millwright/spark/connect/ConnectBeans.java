package dev.millwright.spark.connect;

import dev.millwright.spark.application.ReadinessCheck;
import dev.millwright.spark.application.gather.Preparation;
import dev.millwright.spark.connect.apply.ConnectEvents;
import dev.millwright.spark.connect.gather.ServerGatherer;
import dev.millwright.spark.connect.status.ConnectStatusFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together what the reconciler of Connect servers is made of. */
@Singleton
public class ConnectBeans {

  @Produces
  @Singleton
  ServerParts parts(ReadinessCheck readiness, Preparation preparation, Clock clock) {
    ServerCheck check = new ServerCheck(readiness, preparation);
    ConnectStatusFactory statuses = new ConnectStatusFactory(clock);
    return ServerParts.of(
        new ServerGatherer(clock),
        check,
        statuses,
        new ServerReports(statuses, new ConnectEvents(clock), check));
  }
}
