package dev.millwright.queues.convert.yarn;

/** A text is no configuration of Hadoop. */
public final class PropertiesException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * What is wrong.
   *
   * @param name of the text
   * @param line of it, from 1
   * @param problem with it
   */
  public PropertiesException(String name, int line, String problem) {
    super(
        "%s, line %d: is no configuration of Hadoop, %s. Correct it there."
            .formatted(name, line, problem));
  }
}
