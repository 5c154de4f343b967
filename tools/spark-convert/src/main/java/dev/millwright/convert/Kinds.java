package dev.millwright.convert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.spark.SparkApplicationSpec;
import dev.millwright.api.spark.SparkConnectSpec;
import dev.millwright.api.spark.SparkScheduleSpec;
import dev.millwright.convert.apache.ApacheApplication;
import dev.millwright.convert.kubeflow.KubeflowApplication;
import dev.millwright.convert.kubeflow.KubeflowConnect;
import dev.millwright.convert.kubeflow.KubeflowSchedule;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Names;
import dev.millwright.convert.spark.ScheduleTarget;
import dev.millwright.convert.spark.SparkTarget;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Which kind becomes which. */
final class Kinds {
  private static final String KUBEFLOW = "sparkoperator.k8s.io/";
  private static final String APACHE = "spark.apache.org/";
  private static final String OURS = "spark.millwright.dev/v1alpha1";

  private static final List<String> APPLICATION = fields(SparkApplicationSpec.class);
  private static final List<String> CONNECT = fields(SparkConnectSpec.class);
  private static final List<String> SCHEDULE = fields(SparkScheduleSpec.class);

  private Kinds() {}

  /** What an object is here, and what comes beside it. */
  static List<ObjectNode> convert(Value root) {
    String apiVersion = root.at("apiVersion").text();
    String kind = root.at("kind").text();
    return switch (apiVersion + " " + kind) {
      case "sparkoperator.k8s.io/v1beta2 SparkApplication" ->
          spark(root, "SparkApplication", APPLICATION, KubeflowApplication::convert);
      case "sparkoperator.k8s.io/v1beta2 ScheduledSparkApplication" -> schedule(root);
      case "sparkoperator.k8s.io/v1alpha1 SparkConnect" ->
          spark(root, "SparkConnect", CONNECT, KubeflowConnect::convert);
      case "spark.apache.org/v1 SparkApplication", "spark.apache.org/v1beta1 SparkApplication" ->
          spark(root, "SparkApplication", APPLICATION, ApacheApplication::convert);
      default -> other(root, apiVersion, kind);
    };
  }

  private static List<ObjectNode> other(Value root, String apiVersion, String kind) {
    if (apiVersion.isEmpty() || kind.isEmpty() || !(root.node() instanceof ObjectNode object)) {
      root.at("kind").refused("is no object of Kubernetes: it needs apiVersion and kind");
      return List.of();
    }
    if (apiVersion.startsWith(APACHE) && kind.equals("SparkCluster")) {
      root.at("kind")
          .refused(
              "SparkCluster has no kind here: no standalone masters and workers are run; make each"
                  + " program a SparkApplication, and give those who share one a SparkConnect");
      return List.of();
    }
    if (apiVersion.startsWith(APACHE) || apiVersion.startsWith(KUBEFLOW)) {
      root.at("apiVersion")
          .refused(
              "%s of %s is not known: read the object from its API server in version %s"
                  .formatted(kind, apiVersion, apiVersion.startsWith(APACHE) ? "v1" : "v1beta2"));
      return List.of();
    }
    root.at("kind").kept("no object of another Spark operator: as it is");
    return List.of(object.deepCopy());
  }

  private static List<ObjectNode> spark(
      Value root, String kind, List<String> order, BiConsumer<Value, SparkTarget> convert) {
    ObjectNode made = made(root, kind);
    Value spec = root.at("spec");
    var target = new SparkTarget(names(root), spec);
    convert.accept(spec, target);
    made.set("spec", target.spec(order));
    return withBesides(made, target);
  }

  private static List<ObjectNode> schedule(Value root) {
    ObjectNode made = made(root, "SparkSchedule");
    var target = new ScheduleTarget(names(root));
    KubeflowSchedule.convert(root.at("spec"), target);
    ObjectNode spec = made.putObject("spec");
    SCHEDULE.stream()
        .filter(target.spec()::has)
        .forEach(name -> spec.set(name, target.spec().get(name)));
    SparkTarget template = target.template();
    if (template == null) {
      return List.of(made);
    }
    spec.putObject("template").set("spec", template.spec(APPLICATION));
    return withBesides(made, template);
  }

  private static List<ObjectNode> withBesides(ObjectNode made, SparkTarget target) {
    var all = new ArrayList<>(target.besides());
    all.add(made);
    return all;
  }

  private static ObjectNode made(Value root, String kind) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    made.put("apiVersion", OURS).put("kind", kind);
    ObjectNode metadata = made.putObject("metadata");
    Metadata.root(kind).convert(root, metadata);
    if (!metadata.has("name") && !metadata.has("generateName")) {
      root.at("metadata").at("name").refused("is missing: write it");
    }
    return made;
  }

  private static Names names(Value root) {
    Value namespace = root.at("metadata").find("namespace");
    return new Names(
        root.at("metadata").at("name").text(), namespace == null ? null : namespace.text());
  }

  private static List<String> fields(Class<? extends Record> spec) {
    return Arrays.stream(spec.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
