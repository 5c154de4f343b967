package dev.millwright.api.common;

/** Annotations and labels that people put on our objects. */
public final class Annotations {

  /**
   * Any new value makes the controller look at the real thing at once instead of at the end of its
   * period; the time of day is a good value. The controller answers in {@code
   * status.lastHandledReconcileAt}.
   */
  public static final String RECONCILE_AT = "millwright.dev/reconcile-at";

  private Annotations() {}
}
