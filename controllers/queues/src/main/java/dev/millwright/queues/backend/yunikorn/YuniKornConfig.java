package dev.millwright.queues.backend.yunikorn;

import dev.millwright.api.queues.ConfigMapName;
import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.QueuesController;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ConfigMap that YuniKorn reads its document from. Of it one key is ours, and one annotation.
 */
final class YuniKornConfig {
  /** Says whose the document is: the name of a QueueBackend. */
  static final String BACKEND = "queues.millwright.dev/backend";

  private static final String NAMESPACE = "yunikorn";
  private static final String NAME = "yunikorn-configs";
  private static final String GROUP = "queues";

  private final KubernetesClient client;
  private final String backEnd;
  private final String namespace;
  private final String name;
  private final String key;

  YuniKornConfig(KubernetesClient client, String backEnd, YuniKornSettings settings) {
    ConfigMapName said = settings.configMap();
    this.client = client;
    this.backEnd = backEnd;
    this.namespace = namespace(settings);
    this.name = Objects.requireNonNullElse(said == null ? null : said.name(), NAME);
    this.key = Objects.requireNonNullElse(settings.policyGroup(), GROUP) + ".yaml";
  }

  static String namespace(YuniKornSettings settings) {
    ConfigMapName said = settings.configMap();
    return Objects.requireNonNullElse(said == null ? null : said.namespace(), NAMESPACE);
  }

  /**
   * What is there.
   *
   * @param text of the document; null where there is none
   * @param ours whether this QueueBackend wrote it, or it was handed over to it
   * @param place for people
   */
  record Found(@Nullable String text, boolean ours, String place) {}

  Found read() {
    ConfigMap map = client.configMaps().inNamespace(namespace).withName(name).get();
    String text = map == null || map.getData() == null ? null : map.getData().get(key);
    Map<String, String> notes = map == null ? null : map.getMetadata().getAnnotations();
    boolean ours = notes != null && backEnd.equals(notes.get(BACKEND));
    return new Found(text, ours, "%s of ConfigMap %s/%s".formatted(key, namespace, name));
  }

  /** Server-side apply of the one key; the rest of the ConfigMap is left alone. */
  void write(String document) {
    ConfigMap wanted =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withNamespace(namespace)
            .withName(name)
            .addToAnnotations(BACKEND, backEnd)
            .endMetadata()
            .addToData(key, document)
            .build();
    client.resource(wanted).fieldManager(QueuesController.NAME).forceConflicts().serverSideApply();
  }
}
