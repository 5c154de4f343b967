package dev.millwright.convert.yaml;

/** A text is no YAML. */
public final class YamlException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * What is wrong.
   *
   * @param name of the text
   * @param line of it, from 1
   * @param problem what the parser says
   */
  public YamlException(String name, int line, String problem) {
    super(
        ("%s, line %d: is no YAML, %s. Correct it there; where it is a template, of Helm or another,"
                + " render it first.")
            .formatted(name, line, problem));
  }
}
