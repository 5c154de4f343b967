package dev.millwright.queues.convert.kueue;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.QueueDraft;

/** What of Kueue is no queue here, and only says something of one. */
final class BesideFields {
  /** Label of work that is for a LocalQueue. */
  private static final String QUEUE = "kueue.x-k8s.io/queue-name";

  private static final String NODES =
      "is left out: queues have no nodes of their own here; give work a node selector";

  /** All fields of a ResourceFlavor's spec. */
  static final FieldTable<Value> FLAVOR =
      new FieldTable<Value>("the spec of a ResourceFlavor of Kueue")
          .refused("nodeLabels", NODES)
          .refused("nodeTaints", NODES)
          .refused("tolerations", NODES)
          .refused("topologyName", "is left out: queues have no topology here");

  /** All fields of a LocalQueue's spec. */
  static final FieldTable<LocalQueues> LOCAL =
      new FieldTable<LocalQueues>("the spec of a LocalQueue of Kueue")
          .changed(
              "clusterQueue",
              "its namespace in `spec.submitters.namespaces` of the BatchQueue",
              BesideFields::namespace)
          .changed(
              "stopPolicy",
              "its namespace is left out of `spec.submitters` unless it is None",
              BesideFields::stop)
          .refused("fairSharing", "is left out: namespaces have no weights here");

  private BesideFields() {}

  static void convert(Value root, LocalQueues namespaces) {
    switch (root.at("kind").text()) {
      case "LocalQueue" -> {
        LOCAL.convert(root.at("spec"), namespaces);
        let(root, namespaces);
        root.at("metadata")
            .changed("left out but for its namespace: it is no object of its own here");
      }
      case "ResourceFlavor" -> {
        if (root.find("spec") != null) {
          FLAVOR.convert(root.at("spec"), root);
        }
        root.at("metadata").changed("left out: amounts of all flavors are one here");
      }
      default -> other(root);
    }
  }

  /** What is none of Kueue's own stays what it is, unless it names a queue. */
  private static void other(Value root) {
    Value queue = root.at("metadata").at("labels").find(QUEUE);
    if (root.at("apiVersion").text().startsWith("kueue.x-k8s.io/")
        || root.at("apiVersion").text().isEmpty()) {
      root.at("kind")
          .refused(
              "is no Cohort, ClusterQueue, LocalQueue or ResourceFlavor of kueue.x-k8s.io: nothing"
                  + " here stands for it");
    } else if (queue != null) {
      queue.refused(
          "%s is a LocalQueue, and no object here: let it name a queue as status.placement of its BatchQueue says"
              .formatted(queue.text()));
    } else {
      root.at("kind").changed("left out: is no queue and names none; apply it as it stands");
    }
  }

  private static void let(Value root, LocalQueues namespaces) {
    QueueDraft queue = namespaces.clusterQueue(root.at("spec").at("clusterQueue").text());
    String stop = root.at("spec").at("stopPolicy").text();
    Value namespace = root.at("metadata").at("namespace");
    if (namespace.text().isEmpty()) {
      namespace.refused("is not said, and kubectl would take its own: write it");
    } else if (queue != null && (stop.isEmpty() || stop.equals("None"))) {
      namespaces.add(queue, namespace.text());
    }
  }

  private static void namespace(Value value, LocalQueues namespaces) {
    QueueDraft queue = namespaces.clusterQueue(value.text());
    if (queue == null) {
      value.refused(
          "there is no ClusterQueue %s among what was read: give it too".formatted(value.text()));
      return;
    }
    value.changed(
        "spec.submitters.namespaces of %s: work names that queue instead of this one"
            .formatted(queue.name()));
  }

  private static void stop(Value value, LocalQueues namespaces) {
    if (value.text().equals("None")) {
      value.changed("left out: it is not stopped");
    } else {
      value.changed(
          "its namespace is left out of spec.submitters: add it when it may submit again");
    }
  }
}
