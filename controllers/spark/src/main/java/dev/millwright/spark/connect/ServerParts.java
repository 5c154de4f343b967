package dev.millwright.spark.connect;

import dev.millwright.spark.connect.apply.Doors;
import dev.millwright.spark.connect.gather.ServerGatherer;
import dev.millwright.spark.connect.status.ConnectStatusFactory;

/**
 * What the reconciler of Connect servers is made of; none of it holds what cannot be asked again.
 *
 * @param gatherer reads pods
 * @param doors makes the ways to a server
 * @param check says of a spec what is to be said
 * @param start begins attempts
 * @param statuses tells what is true
 * @param reports writes it
 */
public record ServerParts(
    ServerGatherer gatherer,
    Doors doors,
    ServerCheck check,
    ServerStart start,
    ConnectStatusFactory statuses,
    ServerReports reports) {

  /** The parts that everything else is asked by. */
  public static ServerParts of(
      ServerGatherer gatherer,
      ServerCheck check,
      ConnectStatusFactory statuses,
      ServerReports reports) {
    return new ServerParts(
        gatherer,
        new Doors(),
        check,
        new ServerStart(gatherer, check, statuses, reports),
        statuses,
        reports);
  }
}
