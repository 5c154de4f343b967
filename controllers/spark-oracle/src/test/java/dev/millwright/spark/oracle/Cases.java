package dev.millwright.spark.oracle;

import static dev.millwright.spark.oracle.Feature.ARCHIVES;
import static dev.millwright.spark.oracle.Feature.ARGUMENTS;
import static dev.millwright.spark.oracle.Feature.CONFIGURATION_FILES;
import static dev.millwright.spark.oracle.Feature.DRIVER_TEMPLATE;
import static dev.millwright.spark.oracle.Feature.EXECUTOR_TEMPLATE;
import static dev.millwright.spark.oracle.Feature.FILES;
import static dev.millwright.spark.oracle.Feature.HADOOP_CONFIG_MAP;
import static dev.millwright.spark.oracle.Feature.JARS;
import static dev.millwright.spark.oracle.Feature.JAVA_IN_IMAGE;
import static dev.millwright.spark.oracle.Feature.JAVA_JAR;
import static dev.millwright.spark.oracle.Feature.KEYTAB_IN_IMAGE;
import static dev.millwright.spark.oracle.Feature.KRB5_CONFIG_MAP;
import static dev.millwright.spark.oracle.Feature.LONG_APP_NAME;
import static dev.millwright.spark.oracle.Feature.NO_KERBEROS;
import static dev.millwright.spark.oracle.Feature.ODD_APP_NAME;
import static dev.millwright.spark.oracle.Feature.PACKAGES;
import static dev.millwright.spark.oracle.Feature.PROXY_USER;
import static dev.millwright.spark.oracle.Feature.PYTHON;
import static dev.millwright.spark.oracle.Feature.PYTHON_INTERPRETERS;
import static dev.millwright.spark.oracle.Feature.PY_FILES;
import static dev.millwright.spark.oracle.Feature.R;
import static dev.millwright.spark.oracle.Feature.TOKEN_SECRET;

import dev.millwright.spark.launch.Program;
import dev.millwright.spark.launch.Program.JavaProgram;
import dev.millwright.spark.launch.Program.PythonProgram;
import dev.millwright.spark.launch.Program.RProgram;
import dev.millwright.spark.launch.ProgramKind;
import io.fabric8.kubernetes.api.model.Pod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Random applications that can be launched. */
final class Cases {
  private static final List<String> SCHEMES = List.of("local:///opt/", "https://files.example/");

  private final Draw draw;
  private final boolean needsKerberos;

  /**
   * @param draw chance
   * @param needsKerberos whether each case must name a keytab or a token Secret: Spark 3.5 asks
   *     Hadoop for tokens otherwise, in a way that newer JDKs forbid
   */
  Cases(Draw draw, boolean needsKerberos) {
    this.draw = draw;
    this.needsKerberos = needsKerberos;
  }

  LaunchCase next(Path folder) {
    var conf = new TreeMap<String, String>();
    conf.put("spark.kubernetes.submission.waitAppCompletion", "false");
    var program = program();
    var proxyUser = draw.feature(PROXY_USER, 8) ? draw.word() : null;
    new PodSettings(draw).add(conf);
    new MemorySettings(draw).add(conf);
    new VolumeCases(draw).add(conf);
    files(conf, program);
    kerberos(conf, proxyUser == null);
    interpreters(conf);
    var templates = new TemplateCases(draw);
    var driverTemplate = driverTemplate(templates, conf);
    var files = configurationFiles(conf, folder);
    return new LaunchCase(
        appName(),
        draw.word(),
        conf,
        program,
        arguments(),
        proxyUser,
        driverTemplate,
        draw.feature(EXECUTOR_TEMPLATE, 3) ? templates.executor() : null,
        files,
        "spark-" + draw.word());
  }

  private Program program() {
    return switch (draw.below(5)) {
      case 0 -> seen(PYTHON, new PythonProgram(draw.of(SCHEMES) + draw.word() + ".py"));
      case 1 -> seen(R, new RProgram(draw.of(SCHEMES) + draw.word() + ".R"));
      case 2 -> seen(JAVA_IN_IMAGE, new JavaProgram("org.example." + draw.word(), null));
      default ->
          seen(
              JAVA_JAR,
              new JavaProgram("org.example.Main", "s3a://bucket/" + draw.word() + ".jar"));
    };
  }

  private Program seen(Feature feature, Program program) {
    draw.seen(feature);
    return program;
  }

  private String appName() {
    if (draw.feature(LONG_APP_NAME, 6)) {
      return (draw.word() + " ").repeat(4 + draw.below(10));
    }
    return draw.feature(ODD_APP_NAME, 4)
        ? draw.of(List.of("2nd Job", "--x", "Ünïcode ☃", "A.B_C", "9", "_a_", "x" + draw.word()))
        : draw.word();
  }

  private List<String> arguments() {
    var arguments = new ArrayList<String>();
    if (draw.feature(ARGUMENTS, 2)) {
      draw.times(4, word -> arguments.add(draw.once(3) ? "--" + word : draw.value()));
    }
    return arguments;
  }

  private void files(Map<String, String> conf, Program program) {
    if (program.kind() != ProgramKind.R) {
      // spark-submit looks for R packages in jars and fails where they are not on its own disk.
      list(conf, JARS, "spark.jars", ".jar");
    }
    list(conf, FILES, "spark.files", ".txt#name");
    list(conf, PY_FILES, "spark.submit.pyFiles", ".zip");
    list(conf, ARCHIVES, "spark.archives", ".tgz#folder");
    if (draw.feature(PACKAGES, 8)) {
      conf.put("spark.jars.packages", "org.example:" + draw.word() + ":1.0");
    }
  }

  private void list(Map<String, String> conf, Feature feature, String key, String end) {
    if (draw.feature(feature, 5)) {
      var files = new ArrayList<String>();
      draw.times(3, word -> files.add(draw.of(SCHEMES) + word + end));
      conf.put(key, String.join(draw.once(3) ? ", " : ",", files));
    }
  }

  private void kerberos(Map<String, String> conf, boolean keytabAllowed) {
    if (draw.feature(KRB5_CONFIG_MAP, 6)) {
      conf.put("spark.kubernetes.kerberos.krb5.configMapName", draw.word());
    }
    if (draw.feature(HADOOP_CONFIG_MAP, 5)) {
      conf.put("spark.kubernetes.hadoop.configMapName", draw.word());
    }
    var keytab = keytabAllowed && draw.feature(KEYTAB_IN_IMAGE, 5);
    if (keytab) {
      conf.put("spark.kerberos.keytab", "local:///etc/" + draw.word());
      conf.put("spark.kerberos.principal", draw.word());
    }
    if (draw.feature(TOKEN_SECRET, 4) || (needsKerberos && !keytab)) {
      conf.put("spark.kubernetes.kerberos.tokenSecret.name", draw.word());
      conf.put("spark.kubernetes.kerberos.tokenSecret.itemKey", draw.word());
    } else if (!keytab) {
      draw.seen(NO_KERBEROS);
    }
  }

  private void interpreters(Map<String, String> conf) {
    if (draw.feature(PYTHON_INTERPRETERS, 3)) {
      if (draw.once(2)) {
        conf.put("spark.pyspark.python", "/usr/bin/" + draw.word());
      }
      if (draw.once(2)) {
        conf.put("spark.pyspark.driver.python", "/usr/bin/" + draw.word());
      }
    }
  }

  private @Nullable Pod driverTemplate(TemplateCases templates, Map<String, String> conf) {
    return draw.feature(DRIVER_TEMPLATE, 2) ? templates.driver(conf) : null;
  }

  private SortedMap<String, String> configurationFiles(Map<String, String> conf, Path folder) {
    var files = new TreeMap<String, String>();
    if (draw.feature(CONFIGURATION_FILES, 6)) {
      conf.put("spark.home", folder.toString());
      draw.times(3, word -> files.put(word + ".xml", draw.value()));
    }
    return files;
  }
}
