package dev.millwright.spark.application.policy;

/**
 * Something in the application's namespace that a launch needs.
 *
 * @param kind of it
 * @param name of it
 * @param field where it is named
 */
public record Reference(Kind kind, String name, String field) {
  /** What is referred to. */
  public enum Kind {
    ServiceAccount,
    Secret,
    ConfigMap
  }

  /** A sentence on its absence. */
  public String missing(String namespace) {
    return "%s names the %s %s, and there is none in namespace %s."
        .formatted(field, kind, name, namespace);
  }
}
