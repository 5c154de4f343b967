package dev.millwright.common.condition;

import java.util.List;

/** Condition types that mean the same on every kind. A kind adds its own beside them. */
public final class ConditionType {
  /** The spec is valid. {@code False}: only a change of the spec helps; nothing is retried. */
  public static final String ACCEPTED = "Accepted";

  /** Everything the spec refers to exists and may be used. */
  public static final String RESOLVED_REFS = "ResolvedRefs";

  /** All writes this generation asks for are done. */
  public static final String PROGRAMMED = "Programmed";

  /** It works, measured from outside. */
  public static final String READY = "Ready";

  /** It works, but worse than asked for. */
  public static final String DEGRADED = "Degraded";

  /** The controller is still at work on this generation; the name kstatus knows. */
  public static final String RECONCILING = "Reconciling";

  /** The controller cannot go on without a person; the name kstatus knows. */
  public static final String STALLED = "Stalled";

  private ConditionType() {}

  /** What each type means on every kind, in the order in which conditions are listed. */
  public static List<Meaning> meanings() {
    return List.of(
        new Meaning(ACCEPTED, "The spec is valid. `False`: only a change of the spec helps."),
        new Meaning(RESOLVED_REFS, "Everything the spec refers to exists and may be used."),
        new Meaning(PROGRAMMED, "All writes that the spec asks for are done."),
        new Meaning(READY, "It works, measured from outside."),
        new Meaning(DEGRADED, "It works, but worse than asked for."),
        new Meaning(RECONCILING, "The controller is at work, or tries again; kstatus reads it."),
        new Meaning(STALLED, "The controller cannot go on without a person; kstatus reads it."));
  }

  /**
   * What a type means.
   *
   * @param type name of the condition
   * @param text sentence for people
   */
  public record Meaning(String type, String text) {}
}
