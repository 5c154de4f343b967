package dev.millwright.spark.application.policy;

import dev.millwright.spark.launch.conf.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be said of a spec. */
public sealed interface Verdict {

  /** Nothing against it. */
  record Fit() implements Verdict {}

  /**
   * The spec is at fault.
   *
   * @param message names each field, its value and the cure
   */
  record Refused(String message) implements Verdict {
    /** For these reasons, in one text. */
    public static Refused of(List<Refusal> refusals) {
      return new Refused(refusals.stream().map(Refusal::message).collect(Collectors.joining(" ")));
    }
  }

  /**
   * The spec refers to what does not exist.
   *
   * @param message names each
   */
  record Unresolved(String message) implements Verdict {}
}
