package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.Fault;
import dev.millwright.queues.yunikorn.document.Fault.Effect;
import java.util.ArrayList;
import java.util.List;

/** Faults while they are being told. */
final class Faults {
  private final List<Fault> told = new ArrayList<>();

  void refused(String path, String field, String value, String problem, String cure) {
    told.add(new Fault(path, field, value, problem, cure, Effect.REFUSED));
  }

  void unseen(String path, String field, String value, String problem, String cure) {
    told.add(new Fault(path, field, value, problem, cure, Effect.UNSEEN));
  }

  void rulesLost(String path, String field, String value, String problem, String cure) {
    told.add(new Fault(path, field, value, problem, cure, Effect.RULES_LOST));
  }

  void ignored(String path, String field, String value, String problem, String cure) {
    told.add(new Fault(path, field, value, problem, cure, Effect.IGNORED));
  }

  List<Fault> told() {
    return told;
  }
}
