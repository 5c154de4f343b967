package dev.millwright.queues.backend;

import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.backend.FidelityLedger.Lines;

/** How well the admission policies keep out whom a queue does not let in. */
final class GuardFidelity {
  private static final String PEOPLE =
      "by admission policies, which know who makes an object: what controllers and Spark drivers make"
          + " for somebody is let in by its namespace or service account only";

  private GuardFidelity() {}

  /**
   * Tells it of each list that is said.
   *
   * @param eachPod whether each pod is judged by its own account; else a group of pods is let in
   *     where any account of its namespace is
   */
  static void tell(Submitters submitters, boolean eachPod, Lines lines) {
    if (submitters.namespaces() != null) {
      lines.exact("submitters.namespaces", "by admission policies");
    }
    if (submitters.serviceAccounts() != null) {
      if (eachPod) {
        lines.exact("submitters.serviceAccounts", "by admission policies");
      } else {
        lines.approximated(
            "submitters.serviceAccounts",
            "by admission policies: a PodGroup or a Job of Volcano has no account, and is let in where"
                + " one of its namespace is, as which whoever makes pods there can run them");
      }
    }
    if (submitters.users() != null) {
      lines.approximated("submitters.users", PEOPLE);
    }
    if (submitters.groups() != null) {
      lines.approximated("submitters.groups", PEOPLE);
    }
  }
}
