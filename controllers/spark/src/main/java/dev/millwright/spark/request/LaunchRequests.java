package dev.millwright.spark.request;

import dev.millwright.api.spark.QueueReference;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationSpec;
import dev.millwright.spark.launch.LaunchIdentity;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.conf.SparkVersion;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a SparkApplication asks to be launched. */
public final class LaunchRequests {
  /** The user of Spark's own images. */
  private static final String USER = "spark";

  /** The account of drivers where none is named, as in Spark's documentation. */
  private static final String ACCOUNT = "spark";

  private static final String ACCOUNT_KEY =
      "spark.kubernetes.authenticate.driver.serviceAccountName";

  private LaunchRequests() {}

  /**
   * The request of one attempt. Typed fields stand above {@code conf}, and that above the defaults.
   *
   * @param application what is wanted
   * @param defaults what its {@code sparkConfConfigMap} brings
   * @param identity of the attempt
   * @param labels of driver and executors, by which they are found again
   * @throws dev.millwright.spark.launch.conf.RefusedException a value cannot be read
   */
  public static LaunchRequest of(
      SparkApplication application,
      SparkDefaults defaults,
      LaunchIdentity identity,
      Map<String, String> labels) {
    SparkApplicationSpec spec = application.getSpec();
    SparkConf conf = conf(application, defaults);
    var files = new TreeMap<>(defaults.files());
    files.putAll(Metrics.files(spec.monitoring()));
    return new LaunchRequest(
        SparkVersion.parse(spec.sparkVersion()),
        application.getMetadata().getNamespace(),
        conf.get("spark.app.name", application.getMetadata().getName()),
        conf,
        Languages.program(spec),
        Objects.requireNonNullElse(spec.arguments(), List.of()),
        spec.proxyUser(),
        USER,
        driver(spec, conf, labels),
        executor(spec, conf, labels),
        files,
        identity);
  }

  /** The configuration that a spec alone says, in {@code conf} and in typed fields. */
  public static SparkConf typed(SparkApplicationSpec spec) {
    SortedMap<String, String> conf = new TreeMap<>();
    if (spec.conf() != null) {
      conf.putAll(spec.conf());
    }
    conf.putAll(TypedConf.of(spec));
    return new SparkConf(conf);
  }

  private static SparkConf conf(SparkApplication application, SparkDefaults defaults) {
    SparkApplicationSpec spec = application.getSpec();
    SortedMap<String, String> conf = new TreeMap<>(defaults.conf().entries());
    conf.putAll(typed(spec).entries());
    UiConf.add(spec.ui(), application.getMetadata(), conf);
    conf.putIfAbsent(ACCOUNT_KEY, ACCOUNT);
    conf.putIfAbsent("spark.kubernetes.container.image", Languages.image(spec));
    String agent = Metrics.javaOption(spec.monitoring());
    if (agent != null) {
      for (String pod : List.of("driver", "executor")) {
        conf.merge(
            "spark." + pod + ".extraJavaOptions", agent, (flags, more) -> flags + " " + more);
      }
    }
    return new SparkConf(conf);
  }

  private static Pod driver(SparkApplicationSpec spec, SparkConf conf, Map<String, String> labels) {
    Map<String, String> metrics =
        Metrics.annotations(spec.monitoring(), conf.get("spark.ui.port", "4040"));
    Pod pod =
        PodTemplate.of(spec.driver())
            .pod("driver", conf, new PodMarks(labels, metrics, priority(spec.queue())));
    return DriverContainer.told(pod, conf);
  }

  private static Pod executor(
      SparkApplicationSpec spec, SparkConf conf, Map<String, String> labels) {
    return PodTemplate.of(spec.executor())
        .pod("executor", conf, new PodMarks(labels, Map.of(), priority(spec.queue())));
  }

  private static @Nullable String priority(@Nullable QueueReference queue) {
    return queue == null ? null : queue.priorityClassName();
  }
}
