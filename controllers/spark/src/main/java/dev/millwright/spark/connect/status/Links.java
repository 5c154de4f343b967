package dev.millwright.spark.connect.status;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.connect.desired.ConnectService;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.desired.ui.UiAddress;
import dev.millwright.spark.launch.conf.RefusedException;

/** Where clients connect, and where people look. */
final class Links {
  private Links() {}

  /** The draft with the addresses that lead somewhere. */
  static Draft told(ServerSituation situation, Draft draft) {
    Owner owner = Owner.of(situation.server());
    if (situation.reach().open()) {
      draft.endpoint(ConnectService.endpoint(owner, situation.spec().service()));
    } else if (situation.reach().refused() != null) {
      draft.endpoint(null);
    }
    AttemptStatus current = draft.attempt();
    if (current == null
        || current.completionTime() != null
        || situation.driver(current).map(ObservedDriver::started).isEmpty()
        || !situation.reach().aside().isEmpty()) {
      return draft.uiAddress(null);
    }
    // Of a changed spec only the next attempt knows the path.
    return situation.isOutdated(current) ? draft : ui(situation, owner, draft);
  }

  private static Draft ui(ServerSituation situation, Owner owner, Draft draft) {
    try {
      return draft.uiAddress(UiAddress.of(owner, situation.spec().ui()));
    } catch (RefusedException e) {
      return draft.uiAddress(null); // The check of the spec tells of it.
    }
  }
}
