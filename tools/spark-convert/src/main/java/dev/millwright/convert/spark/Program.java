package dev.millwright.convert.spark;

import dev.millwright.convert.source.Value;

/** What is run. Spark and we go by the end of the file's name. */
public final class Program {
  private static final String CONNECT = "org.apache.spark.sql.connect.service.SparkConnectServer";

  private Program() {}

  /** Whether a file is run without a class. */
  public static boolean isScript(String file) {
    return file.endsWith(".py") || file.endsWith(".R");
  }

  /** The jar, Python or R file. */
  public static void file(Value value, SparkTarget target) {
    file(value, value.text(), target);
  }

  /** One of the files that a field names. */
  public static void file(Value value, String file, SparkTarget target) {
    if (Copy.isAddress(file) && !file.startsWith("file:")) {
      target.set("mainApplicationFile", file);
      value.kept("spec.mainApplicationFile");
    } else if (file.startsWith("/")) {
      target.set("mainApplicationFile", "local://" + file);
      value.refused(
          "%s was read where spark-submit runs; spec.mainApplicationFile now is local://%s, a file of"
                  .formatted(file, file)
              + " the image: put it there, or write the address of another");
    } else {
      value.refused(
          file
              + " is no address that the driver can read: write local:///path for a file in the"
              + " image, or the address of one elsewhere");
    }
  }

  /** The class, of jars only. */
  public static void mainClass(Value value, SparkTarget target) {
    var file = target.find("mainApplicationFile");
    if (file != null && isScript(file.asText())) {
      value.changed("left out: %s has no class".formatted(file.asText()));
      return;
    }
    target.set("mainClass", value.text());
    value.kept(
        value.text().equals(CONNECT)
            ? "spec.mainClass; kind SparkConnect runs such a server, with a Service for its clients"
            : "spec.mainClass");
  }
}
