package dev.millwright.queues.yunikorn.document;

/**
 * Something in a document that YuniKorn refuses, or takes and makes nothing of.
 *
 * @param path of the queue, like {@code root.org.team}; {@code partition default} or {@code
 *     document} where it is no queue's
 * @param field key in the document, like {@code submitacl} or {@code resources.max.vcore}
 * @param value as it stands there; empty where nothing does
 * @param problem what is wrong with it, to be read behind the value
 * @param cure what to do
 * @param effect what YuniKorn does with it
 */
public record Fault(
    String path, String field, String value, String problem, String cure, Effect effect) {

  private static final int SHOWN = 120;

  /** What YuniKorn does with a fault. */
  public enum Effect {
    /** Refuses the document when it is loaded, and does not start with it: a restart trap. */
    REFUSED(true, true),
    /** Lets its own {@code validate-conf} pass it, and then does as with one that is refused. */
    UNSEEN(true, false),
    /**
     * Lets {@code validate-conf} pass it, refuses it when it is loaded, and starts without any
     * placement rule.
     */
    RULES_LOST(false, false),
    /** Takes it, and does not do what it seems to say. */
    IGNORED(false, false);

    private final boolean stops;
    private final boolean seen;

    Effect(boolean stops, boolean seen) {
      this.stops = stops;
      this.seen = seen;
    }

    /** Whether the scheduler works no more after its next restart. */
    public boolean stops() {
      return stops;
    }

    /** Whether {@code validate-conf} says so. */
    public boolean seenByYuniKorn() {
      return seen;
    }
  }

  /** In one sentence, for people. */
  public String text() {
    String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    String what = shown.isEmpty() ? field : field + " '" + shown + "'";
    return "%s: %s %s: %s".formatted(path, what, problem, cure);
  }
}
