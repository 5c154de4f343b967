package dev.millwright.pulsar.cluster.client;

/**
 * An HTTP answer as text.
 *
 * @param status HTTP status
 * @param body the body, at most as long as the reader's limit
 * @param cut whether the body was longer
 */
record HttpText(int status, String body, boolean cut) {

  private static final int EXCERPT = 120;

  /** Status and beginning of the body in one line. */
  String excerpt() {
    String line = body.strip().replaceAll("\\s+", " ");
    String shown = line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line;
    return "HTTP " + status + (shown.isEmpty() ? " without a body" : ": " + shown);
  }
}
