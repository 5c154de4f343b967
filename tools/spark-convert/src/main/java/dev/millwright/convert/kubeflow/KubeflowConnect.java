package dev.millwright.convert.kubeflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Accounts;
import dev.millwright.convert.spark.Conf;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.PodHandlers;
import dev.millwright.convert.spark.PodTarget;
import dev.millwright.convert.spark.Quantities;
import dev.millwright.convert.spark.SparkTarget;
import dev.millwright.convert.spark.SpecRules;
import dev.millwright.convert.spark.UiTarget;

/** The spec of a SparkConnect of {@code sparkoperator.k8s.io/v1alpha1}. */
public final class KubeflowConnect {
  private static final String SERVICE = "service";
  private static final int PORT = 15002;

  private static final FieldTable<SparkTarget> SERVICE_METADATA =
      new FieldTable<SparkTarget>("what is taken over of a Service's metadata")
          .kept("labels", "`spec.service.labels`", (v, t) -> UiTarget.labels(v, t, SERVICE))
          .kept("annotations", "`spec.service.annotations`", Copy.to(SERVICE + ".annotations"))
          .leftOut("name", "it is the object's name with -connect")
          .leftOut("namespace", "it is the object's");

  private static final FieldTable<SparkTarget> SERVICE_SPEC =
      new FieldTable<SparkTarget>("what is taken over of a Service's spec")
          .kept("type", "`spec.service.type`", (v, t) -> UiTarget.type(v, t, SERVICE))
          .changed("ports", "`spec.service.port`, of Spark Connect's", KubeflowConnect::ports)
          .leftOut("selector", "the controller selects the server");

  private static final FieldTable<SparkTarget> SERVER =
      pods("driver", "a server")
          .nested(
              SERVICE,
              new FieldTable<SparkTarget>("a Service")
                  .nested("metadata", SERVICE_METADATA)
                  .nested("spec", SERVICE_SPEC));

  private static final FieldTable<SparkTarget> EXECUTOR =
      pods("executor", "executors")
          .kept("instances", "`spec.executor.instances`", KubeflowScaling::instances);

  /** All its fields, configuration last. */
  public static final FieldTable<SparkTarget> TABLE =
      new FieldTable<SparkTarget>("a SparkConnect of sparkoperator.k8s.io/v1alpha1")
          .kept("sparkVersion", "`spec.sparkVersion`, of the lines 3.5 to 4.3", Copy::version)
          .kept("image", "`spec.image`", Copy.text("image"))
          .kept("hadoopConf", "`spec.hadoopConf`", Conf::hadoop)
          .nested("server", SERVER)
          .nested("executor", EXECUTOR)
          .nested(
              "dynamicAllocation",
              KubeflowScaling.DYNAMIC_ALLOCATION,
              KubeflowScaling::dynamicAllocation)
          .kept(
              "sparkConf",
              "`spec.conf`, or the key's field, see [spark-conf.md](reference/spark-conf.md)",
              Conf::convert);

  private KubeflowConnect() {}

  /** Converts the spec, and says where what is left out means something else here. */
  public static void convert(Value spec, SparkTarget target) {
    TABLE.convert(spec, target);
    if (spec.node().isObject()) {
      Accounts.orDefault(target, spec.at("server").at("template"));
      SpecRules.connect(spec, target);
    }
  }

  private static FieldTable<SparkTarget> pods(String role, String type) {
    return new FieldTable<SparkTarget>(type + " of sparkoperator.k8s.io/v1alpha1")
        .kept(
            "template",
            "`spec." + role + ".template`; the image of Spark's container is `spec.image`",
            (v, t) -> template(v, t, t.pod(role)))
        .kept("cores", "`spec." + role + ".cores`", Copy.positive(role + ".cores"))
        .kept("memory", "`spec." + role + ".memory`", Quantities.memory(role + ".memory"));
  }

  /** The server's pod is the template there; here Spark's image and pull policy are of the spec. */
  private static void template(Value value, SparkTarget target, PodTarget pod) {
    if (pod.role().equals("driver")) {
      PodHandlers.template(value, pod, KubeflowConnect::resource);
    } else {
      PodHandlers.template(value, pod);
    }
    if (!(pod.settings().at("/template/spec/containers/0") instanceof ObjectNode container)) {
      return;
    }
    Value said = value.at("spec").at("containers").items().getFirst();
    JsonNode image = container.remove("image");
    if (image != null) {
      String place = "spark.kubernetes." + pod.role() + ".container.image";
      JsonNode common = target.find("image");
      if (common == null) {
        target.set("image", image);
        place = "spec.image";
      } else if (common.equals(image)) {
        place = "spec.image";
      } else {
        target.conf(place, image.asText());
        place = "spec.conf[" + place + "]";
      }
      said.at("image").changed(place + ": Spark overwrites that of its container");
    }
    JsonNode policy = container.remove("imagePullPolicy");
    if (policy != null) {
      target.set("imagePullPolicy", policy);
      said.at("imagePullPolicy").changed("spec.imagePullPolicy, of server and executors");
    }
  }

  /** There it was the container's own, which holds heap and all else. */
  private static void resource(Value said) {
    said.refused(
        "is left out: the server's CPU and memory are reckoned from spec.driver; say its cores,"
            + " coreLimit, memory, which is the heap alone, and memoryOverhead");
  }

  private static void ports(Value value, SparkTarget target) {
    for (Value item : value.items()) {
      int port = item.at("port").node().asInt();
      int to = item.at("targetPort").node().asInt(port);
      if (to == PORT || item.at("name").text().contains("connect")) {
        target.set(SERVICE + ".port", port);
        item.changed("spec.service.port");
      } else {
        item.refused(
            "is left out: the Service has Spark Connect's port only; say spec.ui.service for the UI,"
                + " and apply a Service of your own for others");
      }
    }
  }
}
