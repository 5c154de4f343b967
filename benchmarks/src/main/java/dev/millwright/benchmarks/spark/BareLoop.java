package dev.millwright.benchmarks.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.benchmarks.Api;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The same requests without a controller: an application, its two statuses and the objects of its
 * driver, copied from one that was launched, under other names, by as many clients as create
 * applications else. How many of them a minute take is the most that any controller could reach
 * here.
 */
final class BareLoop {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** In the order in which the controller makes them; their path is that of their kind. */
  private static final List<String> KINDS = List.of("configmaps", "services", "pods");

  private final Api api;
  private final Load load;
  private final String applications;
  private final String model;
  private final ObjectNode application;

  /** What stands in the names of all objects of the attempt that is copied. */
  private final String attempt;

  private final List<Copy> objects = new ArrayList<>();

  /**
   * Copies from this application, which has been launched.
   *
   * @param model its name
   */
  BareLoop(Api api, Load load, Shape shape, String model) throws IOException {
    this.api = api;
    this.load = load;
    this.model = model;
    String core = "/api/v1/namespaces/" + shape.namespace() + "/";
    applications = Load.applications(shape);
    application = bare(read(applications + "/" + model));
    String driver = application.at("/status/attempt/driverPodName").textValue();
    attempt = driver.substring(model.length() + 1, driver.lastIndexOf('-'));
    for (String kind : KINDS) {
      String own = "?labelSelector=spark.millwright.dev/application%3D" + model;
      for (JsonNode object : read(core + kind + own).get("items")) {
        objects.add(new Copy(core + kind, bare(object).toString()));
      }
    }
  }

  /** How long it took to do it for all of these. */
  Duration run(List<String> names) {
    long from = System.nanoTime();
    load.each(names, (name, index) -> submit(name, "%016x".formatted(index)));
    return Duration.ofNanos(System.nanoTime() - from);
  }

  private void submit(String name, String number) {
    ObjectNode own = parse(copy(application.toString(), name, number));
    ObjectNode status = (ObjectNode) own.remove("status");
    version(own, api.create(applications, own.toString()));
    version(own, update(own, status.deepCopy().without("attempt")));
    objects.forEach(object -> api.create(object.path(), copy(object.json(), name, number)));
    update(own, status);
  }

  private String copy(String json, String name, String number) {
    return json.replace(model, name).replace(attempt, number);
  }

  private String update(ObjectNode application, JsonNode status) {
    String name = application.get("metadata").get("name").textValue();
    ObjectNode told = application.deepCopy();
    told.set("status", status);
    return api.update(applications + "/" + name + "/status", told.toString());
  }

  /** An update is made of the version that was stored last. */
  private static void version(ObjectNode application, String stored) {
    JsonNode version = parse(stored).get("metadata").get("resourceVersion");
    ((ObjectNode) application.get("metadata")).set("resourceVersion", version);
  }

  private JsonNode read(String path) throws IOException {
    try (InputStream answer = api.stream(path)) {
      return JSON.readTree(answer);
    }
  }

  /** Without what the API server gave it. */
  private static ObjectNode bare(JsonNode object) {
    ObjectNode bare = object.deepCopy();
    ((ObjectNode) bare.get("metadata"))
        .remove(
            List.of("uid", "resourceVersion", "creationTimestamp", "generation", "managedFields"));
    if (bare.get("spec") instanceof ObjectNode spec) {
      spec.remove(List.of("clusterIP", "clusterIPs", "nodeName"));
    }
    return bare;
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no object: " + json, e);
    }
  }

  /**
   * What is made of one object.
   *
   * @param path of its kind
   * @param json of the model
   */
  private record Copy(String path, String json) {}
}
