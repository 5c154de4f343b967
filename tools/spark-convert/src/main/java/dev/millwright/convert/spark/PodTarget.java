package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.spark.DriverSettings;
import dev.millwright.api.spark.ExecutorSettings;
import java.lang.reflect.RecordComponent;

/** Settings of driver or executors: typed fields, and the pod template for all that has none. */
public final class PodTarget {
  private final String role;
  private final ObjectNode settings = JsonNodeFactory.instance.objectNode();

  PodTarget(String role) {
    this.role = role;
  }

  /** {@code driver} or {@code executor}, as in the spec. */
  public String role() {
    return role;
  }

  /** The typed fields, and {@code template}. */
  public ObjectNode settings() {
    return settings;
  }

  /** The typed fields and {@code template} in the order of our API. */
  ObjectNode ordered() {
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    for (RecordComponent field :
        (role.equals("driver") ? DriverSettings.class : ExecutorSettings.class)
            .getRecordComponents()) {
      if (settings.has(field.getName())) {
        ordered.set(field.getName(), settings.get(field.getName()));
      }
    }
    if (ordered.size() != settings.size()) {
      throw new IllegalStateException("Not all of these are fields of ours: " + settings);
    }
    return ordered;
  }

  /** The pod's spec in the template. */
  public ObjectNode podSpec() {
    return settings.withObjectProperty("template").withObjectProperty("spec");
  }

  /** A list in the pod's spec. */
  public ArrayNode podList(String name) {
    return podSpec().withArrayProperty(name);
  }

  /** Spark's container in the template: the first, as Spark takes it. */
  public ObjectNode container() {
    ArrayNode containers = podList("containers");
    if (containers.isEmpty()) {
      containers.addObject().put("name", "spark-kubernetes-" + role);
    }
    return (ObjectNode) containers.get(0);
  }

  /** Adds a volume to the pod, unless one of that name is there. */
  public void volume(JsonNode volume) {
    ArrayNode volumes = podList("volumes");
    for (JsonNode there : volumes) {
      if (there.path("name").equals(volume.path("name"))) {
        return;
      }
    }
    volumes.add(volume);
  }

  /** Mounts a volume in Spark's container. */
  public void mount(JsonNode mount) {
    container().withArrayProperty("volumeMounts").add(mount);
  }

  /** Whether something is mounted in Spark's container at a path. */
  public boolean mounts(String path) {
    for (JsonNode mount : settings.at("/template/spec/containers/0/volumeMounts")) {
      if (mount.path("mountPath").asText().equals(path)) {
        return true;
      }
    }
    return false;
  }

  /** Where the template is, for people. */
  public String template() {
    return "spec." + role + ".template";
  }
}
