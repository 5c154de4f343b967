package dev.millwright.queues.backend.yunikorn;

import dev.millwright.api.queues.ConfigMapName;
import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.QueuesController;
import dev.millwright.queues.backend.BackEndFailedException;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ConfigMap that YuniKorn reads its document from. Of it two keys are ours, of which one is
 * there at a time, and one annotation.
 *
 * <p>Where both keys are there YuniKorn goes by the compressed one, and so does {@link #read}; one
 * that cannot be decompressed it passes over. Source: YuniKorn's shim, {@code FlattenConfigMaps} in
 * {@code pkg/conf/schedulerconf.go}.
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
  private final String compressedKey;

  YuniKornConfig(KubernetesClient client, String backEnd, YuniKornSettings settings) {
    ConfigMapName said = settings.configMap();
    this.client = client;
    this.backEnd = backEnd;
    this.namespace = namespace(settings);
    this.name = Objects.requireNonNullElse(said == null ? null : said.name(), NAME);
    this.key = Objects.requireNonNullElse(settings.policyGroup(), GROUP) + ".yaml";
    this.compressedKey = key + ".gz";
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
   * @param others bytes of all other values of the ConfigMap
   * @param history what is remembered of former documents
   */
  record Found(
      @Nullable String text, boolean ours, String place, long others, DocumentHistory history) {
    /** The document, and nothing where there is none. */
    String textOrNothing() {
      return text == null ? "" : text;
    }
  }

  Found read() {
    ConfigMap map = map().get();
    String plain = map == null ? null : data(map).get(key);
    String compressed = map == null ? null : binaryData(map).get(compressedKey);
    Map<String, String> notes = map == null ? null : map.getMetadata().getAnnotations();
    boolean ours = notes != null && backEnd.equals(notes.get(BACKEND));
    String text = compressed == null ? null : decompressed(compressed);
    String from = place(text == null ? key : compressedKey);
    // Nothing that can be read is not nothing: it is somebody's.
    String found = text == null && plain == null && compressed != null ? "" : plain;
    return new Found(
        text == null ? found : text,
        ours,
        from,
        map == null ? 0 : others(map),
        DocumentHistory.of(notes));
  }

  private @Nullable String decompressed(String base64) {
    try {
      return PackedDocument.read(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw new BackEndFailedException(
          "%s has %s when it is decompressed: take the key out of it."
              .formatted(place(compressedKey), e.getMessage()),
          e);
    }
  }

  private String place(String of) {
    return "%s of ConfigMap %s/%s".formatted(of, namespace, name);
  }

  private long others(ConfigMap map) {
    long plain =
        data(map).entrySet().stream()
            .filter(entry -> !entry.getKey().equals(key))
            .mapToLong(entry -> entry.getValue().getBytes(StandardCharsets.UTF_8).length)
            .sum();
    long binary =
        binaryData(map).entrySet().stream()
            .filter(entry -> !entry.getKey().equals(compressedKey))
            .mapToLong(entry -> Base64.getDecoder().decode(entry.getValue()).length)
            .sum();
    return plain + binary;
  }

  private static Map<String, String> data(ConfigMap map) {
    return Objects.requireNonNullElse(map.getData(), Map.of());
  }

  private static Map<String, String> binaryData(ConfigMap map) {
    return Objects.requireNonNullElse(map.getBinaryData(), Map.of());
  }

  private Resource<ConfigMap> map() {
    return client.configMaps().inNamespace(namespace).withName(name);
  }

  /**
   * Server-side apply of one of the two keys, which takes away the other one with the same write;
   * the rest of the ConfigMap is left alone.
   */
  void write(PackedDocument document, DocumentHistory history) {
    ConfigMapBuilder wanted =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withNamespace(namespace)
            .withName(name)
            .addToAnnotations(BACKEND, backEnd)
            .addToAnnotations(history.annotations())
            .endMetadata();
    switch (document) {
      case PackedDocument.Text(var text) -> wanted.addToData(key, text);
      case PackedDocument.Compressed(var bytes) ->
          wanted.addToBinaryData(compressedKey, Base64.getEncoder().encodeToString(bytes));
      case PackedDocument.TooLarge(var problem) -> throw new IllegalArgumentException(problem);
    }
    ConfigMap written =
        client
            .resource(wanted.build())
            .fieldManager(QueuesController.NAME)
            .forceConflicts()
            .serverSideApply();
    if (document instanceof PackedDocument.Text) {
      takeAway(written, "binaryData", compressedKey, binaryData(written));
    } else {
      takeAway(written, "data", key, data(written));
    }
  }

  /**
   * The other key, where somebody else holds it too and so it stayed. Until then it does no harm:
   * the compressed one is the former document where it stayed, and counts where the new one is.
   */
  private void takeAway(ConfigMap written, String field, String other, Map<String, String> there) {
    if (!there.containsKey(other)) {
      return;
    }
    map()
        .patch(
            PatchContext.of(PatchType.JSON),
            "[{\"op\": \"test\", \"path\": \"/metadata/resourceVersion\", \"value\": \"%s\"},"
                    .formatted(written.getMetadata().getResourceVersion())
                + "{\"op\": \"remove\", \"path\": \"/%s/%s\"}]".formatted(field, other));
  }
}
