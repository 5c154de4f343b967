package dev.millwright.spark.launch;

/** In which language an application is started. */
public enum ProgramKind {
  /** Java, Scala and everything else on the JVM. */
  JAVA("java"),
  /** Python. */
  PYTHON("python"),
  /** R. */
  R("r");

  private final String word;

  ProgramKind(String word) {
    this.word = word;
  }

  /** Spark's word in {@code spark.kubernetes.resource.type}. */
  public String word() {
    return word;
  }
}
