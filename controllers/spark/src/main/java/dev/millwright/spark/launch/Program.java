package dev.millwright.spark.launch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the driver runs. */
public sealed interface Program {
  /** Stands for a JVM program whose classes are already in the image's class path. */
  String NO_RESOURCE = "spark-internal";

  /** The language. */
  ProgramKind kind();

  /** The class that spark-submit starts in the driver. */
  String mainClass();

  /** The file it is about, or {@link #NO_RESOURCE}. */
  String argument();

  /** Whether a file of this name is a program of this language. */
  boolean takes(String resource);

  /**
   * A program on the JVM.
   *
   * @param mainClass its class with a main method
   * @param resource URI of its jar; null if the image has it in its class path
   */
  record JavaProgram(String mainClass, @Nullable String resource) implements Program {
    @Override
    public ProgramKind kind() {
      return ProgramKind.JAVA;
    }

    @Override
    public String argument() {
      return resource == null ? NO_RESOURCE : resource;
    }

    @Override
    public boolean takes(String name) {
      return !name.endsWith(".py") && !name.endsWith(".R");
    }
  }

  /**
   * A Python program.
   *
   * @param resource URI of its {@code .py} file
   */
  record PythonProgram(String resource) implements Program {
    @Override
    public ProgramKind kind() {
      return ProgramKind.PYTHON;
    }

    @Override
    public String mainClass() {
      return "org.apache.spark.deploy.PythonRunner";
    }

    @Override
    public String argument() {
      return resource;
    }

    @Override
    public boolean takes(String name) {
      return name.endsWith(".py");
    }
  }

  /**
   * An R program.
   *
   * @param resource URI of its {@code .R} file
   */
  record RProgram(String resource) implements Program {
    @Override
    public ProgramKind kind() {
      return ProgramKind.R;
    }

    @Override
    public String mainClass() {
      return "org.apache.spark.deploy.RRunner";
    }

    @Override
    public String argument() {
      return resource;
    }

    @Override
    public boolean takes(String name) {
      return name.endsWith(".R");
    }
  }

  /** The language as a word for messages. */
  default String language() {
    return kind().name().charAt(0) + kind().name().substring(1).toLowerCase(Locale.ROOT);
  }
}
