package dev.millwright.spark.request;

import dev.millwright.api.spark.SparkApplicationSpec;
import dev.millwright.spark.launch.Program;
import dev.millwright.spark.launch.Program.JavaProgram;
import dev.millwright.spark.launch.Program.PythonProgram;
import dev.millwright.spark.launch.Program.RProgram;
import dev.millwright.spark.launch.conf.RefusedException;

/** In which language a spec's program is: Spark goes by the end of the file's name. */
final class Languages {
  private Languages() {}

  static Program program(SparkApplicationSpec spec) {
    String file = spec.mainApplicationFile();
    if (file != null && file.endsWith(".py")) {
      return new PythonProgram(file);
    }
    if (file != null && file.endsWith(".R")) {
      return new RProgram(file);
    }
    if (spec.mainClass() == null) {
      throw new RefusedException(
          "mainClass", "", "is missing; name the class with the main method, or a .py or .R file.");
    }
    return new JavaProgram(spec.mainClass(), file);
  }

  /** The project's own image; R is in one of its own, Python in each. */
  static String image(SparkApplicationSpec spec) {
    String image = "docker.io/apache/spark:" + spec.sparkVersion();
    return program(spec) instanceof RProgram ? image + "-r" : image;
  }
}
