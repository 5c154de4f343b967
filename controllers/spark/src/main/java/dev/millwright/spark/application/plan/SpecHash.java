package dev.millwright.spark.application.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.common.label.Checksums;
import java.util.List;

/** What of a spec only a restart brings about, as one hash. */
public final class SpecHash {
  /** Fields that are hot or wait for the next attempt, as the API says at each of them. */
  static final List<String> OTHERS =
      List.of(
          "deadlines",
          "driver.annotations",
          "driver.labels",
          "driver.template.metadata",
          "driverDisruptionBudget",
          "eventLog.historyServer",
          "executor.annotations",
          "executor.labels",
          "executor.template.metadata",
          "imagePullPolicy",
          "imagePullSecrets",
          "podRetention",
          "queue",
          "restart",
          "service",
          "suspend",
          "ttlSecondsAfterFinished",
          "ui.ingress.annotations",
          "ui.ingress.host",
          "ui.ingress.ingressClassName",
          "ui.ingress.tlsSecretName",
          "ui.route.annotations",
          "ui.route.hostnames",
          "ui.route.parentRefs",
          "ui.service",
          "updatePolicy",
          "updateStrategy");

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private SpecHash() {}

  /**
   * The hash.
   *
   * @param spec of an application, or of a Connect server, whose fields are the same
   */
  public static String of(Object spec) {
    ObjectNode tree = JSON.valueToTree(spec);
    OTHERS.forEach(path -> remove(tree, List.of(path.split("\\."))));
    try {
      // As maps, which are written in the order of their keys.
      return Checksums.of(JSON.writeValueAsString(JSON.treeToValue(tree, Object.class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A spec that was read can be written", e);
    }
  }

  /** Removes a field, and what then is empty above it: without the field it need not be there. */
  private static void remove(ObjectNode tree, List<String> path) {
    String first = path.getFirst();
    if (path.size() == 1) {
      tree.remove(first);
      return;
    }
    JsonNode below = tree.get(first);
    if (below instanceof ObjectNode object) {
      remove(object, path.subList(1, path.size()));
      if (object.isEmpty()) {
        tree.remove(first);
      }
    }
  }
}
