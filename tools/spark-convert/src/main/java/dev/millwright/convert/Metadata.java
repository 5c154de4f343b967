package dev.millwright.convert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import java.util.Map;
import java.util.regex.Pattern;

/** What all objects have beside their spec. */
final class Metadata {
  private static final String SERVERS = "the API server's own";
  private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
  private static final Pattern NAME = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
  private static final Map<String, Integer> LONGEST =
      Map.of("SparkApplication", 60, "SparkSchedule", 49, "SparkConnect", 55);

  private Metadata() {}

  /**
   * The fields of an object; its spec is converted elsewhere.
   *
   * @param kind it becomes
   */
  static FieldTable<ObjectNode> root(String kind) {
    return new FieldTable<ObjectNode>("an object of Kubernetes")
        .changed(
            "apiVersion",
            "`spark.millwright.dev/v1alpha1`",
            (v, t) -> v.changed("spark.millwright.dev/v1alpha1"))
        .changed("kind", "`" + kind + "`", (v, t) -> v.changed(kind))
        .nested("metadata", metadata(kind))
        .kept(
            "spec",
            "`spec`, as said of each of its fields",
            (v, t) -> v.kept("spec, as said of each of its fields"))
        .leftOut("status", "the controller's own");
  }

  private static FieldTable<ObjectNode> metadata(String kind) {
    return new FieldTable<ObjectNode>("metadata of Kubernetes")
        .kept("name", "`metadata.name`", (v, t) -> name(v, t, kind))
        .kept("generateName", "`metadata.generateName`", Metadata::copy)
        .kept("namespace", "`metadata.namespace`", Metadata::copy)
        .kept("labels", "`metadata.labels`", Metadata::copy)
        .kept("annotations", "`metadata.annotations`", Metadata::annotations)
        .refused(
            "ownerReferences",
            "is left out: it names an object's uid; let its owner apply this one")
        .refused("finalizers", "is left out: what waits for it may not know the new kind")
        .leftOut("creationTimestamp", SERVERS)
        .leftOut("deletionTimestamp", SERVERS)
        .leftOut("deletionGracePeriodSeconds", SERVERS)
        .leftOut("generation", SERVERS)
        .leftOut("managedFields", SERVERS)
        .leftOut("resourceVersion", SERVERS)
        .leftOut("selfLink", SERVERS)
        .leftOut("uid", SERVERS);
  }

  private static void name(Value value, ObjectNode metadata, String kind) {
    metadata.set("name", value.node());
    int longest = LONGEST.getOrDefault(kind, 63);
    String name = value.text();
    if (!NAME.matcher(name).matches()) {
      value.refused(
          name
              + " must begin with a letter and hold only lower-case letters, digits and -, because"
              + " Services are named after it: choose another name");
    } else if (name.length() > longest) {
      value.refused(
          "%s has %d characters, and a %s at most %d, because names are made from it: choose a shorter one"
              .formatted(name, name.length(), kind, longest));
    } else {
      value.kept("metadata.name");
    }
  }

  private static void copy(Value value, ObjectNode metadata) {
    metadata.set(value.name(), value.node());
    value.kept("metadata." + value.name());
  }

  private static void annotations(Value value, ObjectNode metadata) {
    ObjectNode taken = metadata.objectNode();
    for (Value annotation : value.fields()) {
      if (annotation.name().equals(APPLIED)) {
        annotation.changed("left out: kubectl's own, of the object that was");
      } else {
        taken.set(annotation.name(), annotation.node());
      }
    }
    if (!taken.isEmpty()) {
      metadata.set("annotations", taken);
      value.kept("metadata.annotations");
    }
  }
}
