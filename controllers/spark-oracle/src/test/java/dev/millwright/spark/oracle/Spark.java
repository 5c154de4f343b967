package dev.millwright.spark.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One released Spark in a class loader of its own, reached through types of the JDK only.
 *
 * @param version the whole version
 * @param submission spark-submit
 * @param executorMemory MiB of an executor
 */
record Spark(
    String version,
    BiFunction<List<String>, Map<String, String>, List<String>> submission,
    Function<Map<String, String>, Long> executorMemory) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern JAR = Pattern.compile(".*/spark-core_[0-9.]+-([0-9.]+)\\.jar");
  private static final String ADAPTERS = "dev.millwright.spark.oracle.submit.";

  /** The Spark of a line such as 4.1. */
  @SuppressWarnings("unchecked")
  static Spark ofLine(String line) {
    var jars = jars(line);
    var urls =
        Stream.concat(Stream.of("target/classes"), jars.stream())
            .map(place -> url(Path.of(place)))
            .toArray(URL[]::new);
    var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    return new Spark(
        version(jars),
        (BiFunction<List<String>, Map<String, String>, List<String>>)
            adapter(loader, "SparkSubmission"),
        (Function<Map<String, String>, Long>) adapter(loader, "SparkExecutorMemory"));
  }

  /** The objects that spark-submit creates, in its order; what it writes lies in the folder. */
  List<JsonNode> submit(LaunchCase one, Path folder) {
    var temporary = "java.io.tmpdir";
    var before = System.setProperty(temporary, folder.toString());
    try {
      return within(() -> submission.apply(one.commandLine(folder), one.furtherSettings())).stream()
          .map(Spark::parsed)
          .toList();
    } finally {
      System.setProperty(temporary, before);
    }
  }

  /** What Spark's driver would ask for each executor, given its configuration. */
  long executorMebibytes(Map<String, String> conf) {
    return within(() -> executorMemory.apply(conf));
  }

  /** Hadoop and Scala look for their services with the thread's class loader. */
  private <T> T within(Supplier<T> call) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(submission.getClass().getClassLoader());
    try {
      return call.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String version(List<String> jars) {
    return jars.stream()
        .map(JAR::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findAny()
        .orElseThrow();
  }

  /** Whether there is a Spark of this line: the folder of its jars may be given by hand. */
  static boolean isGiven(String line) {
    return System.getProperty(folderOf(line)) != null;
  }

  private static String folderOf(String line) {
    return "millwright.oracle.spark-" + line;
  }

  private static List<String> jars(String line) {
    return isGiven(line) ? jarsIn(Path.of(System.getProperty(folderOf(line)))) : resolved(line);
  }

  private static List<String> jarsIn(Path folder) {
    try (var files = Files.list(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("name the folder of Spark's jars, like SPARK_HOME/jars", e);
    }
  }

  private static List<String> resolved(String line) {
    try {
      var file = Path.of("spark-" + line, "target", "class-path");
      return List.of(Files.readString(file).trim().split(File.pathSeparator, -1));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "run Maven with -am: the modules spark-3.5, -4.0 and -4.1 write it", e);
    }
  }

  private static Object adapter(ClassLoader loader, String name) {
    try {
      return loader.loadClass(ADAPTERS + name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an adapter must load in every Spark", e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
