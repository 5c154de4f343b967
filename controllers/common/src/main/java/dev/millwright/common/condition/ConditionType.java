package dev.millwright.common.condition;

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
}
