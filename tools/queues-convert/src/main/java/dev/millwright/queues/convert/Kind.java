package dev.millwright.queues.convert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.kueue.KueueImport;
import dev.millwright.queues.convert.volcano.VolcanoImport;
import dev.millwright.queues.convert.yarn.YarnImport;
import dev.millwright.queues.convert.yunikorn.YuniKornImport;
import java.util.EnumSet;
import java.util.Set;

/** Where queues come from. */
enum Kind {
  /** Queues of {@code scheduling.volcano.sh}. */
  volcano,
  /** A document with partitions, bare or in a ConfigMap. */
  yunikorn,
  /** Objects of {@code kueue.x-k8s.io}. */
  kueue,
  /** {@code capacity-scheduler.xml}. */
  yarn;

  /** What reads them. */
  Importer importer(Settings settings) {
    return switch (this) {
      case volcano -> new VolcanoImport(settings);
      case yunikorn -> new YuniKornImport(settings);
      case kueue -> new KueueImport(settings);
      case yarn -> new YarnImport(settings);
    };
  }

  /** Which kinds a document has anything of. */
  static Set<Kind> of(JsonNode document) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    String apiVersion = document.path("apiVersion").asText();
    if (document.path("items").isArray()) {
      document.path("items").forEach(item -> kinds.addAll(of(item)));
    } else if (apiVersion.startsWith("scheduling.volcano.sh/")) {
      kinds.add(volcano);
    } else if (apiVersion.startsWith("kueue.x-k8s.io/")) {
      kinds.add(kueue);
    } else if (document.path("partitions").isArray() || isConfigMap(document)) {
      kinds.add(yunikorn);
    }
    return kinds;
  }

  private static boolean isConfigMap(JsonNode document) {
    return document.path("kind").asText().equals("ConfigMap")
        && (hasKey(document.path("data"), ".yaml")
            || hasKey(document.path("binaryData"), ".yaml.gz"));
  }

  private static boolean hasKey(JsonNode data, String ending) {
    return data.properties().stream().anyMatch(entry -> entry.getKey().endsWith(ending));
  }
}
