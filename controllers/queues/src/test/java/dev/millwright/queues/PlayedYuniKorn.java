package dev.millwright.queues;

import dev.millwright.queues.yunikorn.client.ScriptedYuniKorn;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A scripted YuniKorn that reads its ConfigMap when {@link #act} is called. */
final class PlayedYuniKorn implements AutoCloseable {
  static final String NOBODYS =
      "{partitions: [{name: default, queues: [{name: root, queues: [{name: theirs}]}]}]}";
  static final String PLAIN = "queues.yaml";
  static final String COMPRESSED = "queues.yaml.gz";

  private static final String NONE = "{partitions: [{name: default, queues: [{name: root}]}]}";

  private final QueueScene scene;
  private final ScriptedYuniKorn scheduler = ScriptedYuniKorn.startedWith(NONE);
  private String delivered = NONE;

  PlayedYuniKorn(QueueScene scene) {
    this.scene = scene;
    scene
        .admin()
        .resource(
            new NamespaceBuilder().withNewMetadata().withName("yunikorn").endMetadata().build())
        .unlock()
        .serverSideApply();
  }

  ScriptedYuniKorn scheduler() {
    return scheduler;
  }

  /** The spec of a QueueBackend that leads here. */
  String settings() {
    return "yuniKorn: {address: '%s'}".formatted(scheduler.address());
  }

  Resource<ConfigMap> configMap() {
    return scene.admin().configMaps().inNamespace("yunikorn").withName("yunikorn-configs");
  }

  /** As YuniKorn's shim finds it: the compressed one counts where it can be read. */
  @Nullable String document() {
    ConfigMap map = configMap().get();
    if (map == null) {
      return null;
    }
    String compressed = map.getBinaryData() == null ? null : map.getBinaryData().get(COMPRESSED);
    String plain = map.getData() == null ? null : map.getData().get(PLAIN);
    if (compressed == null) {
      return plain;
    }
    try (var gzip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(compressed)))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return plain;
    }
  }

  /** Somebody writes a document by hand. */
  void write(String document) {
    scene
        .admin()
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName("yunikorn-configs")
                .withNamespace("yunikorn")
                .endMetadata()
                .withData(Map.of(PLAIN, document, "log.level", "INFO"))
                .build())
        .fieldManager("somebody")
        .forceConflicts()
        .serverSideApply();
  }

  /** It reads what is new. */
  void act() {
    String now = Objects.requireNonNullElse(document(), NONE);
    if (!now.equals(delivered)) {
      delivered = now;
      scheduler.deliver(now);
    }
  }

  void await(String queue, String type, String said) {
    scene
        .await()
        .until(
            () -> {
              act();
              return scene.said(queue, type);
            },
            said::equals);
  }

  void awaitEnforced(String... queues) {
    for (String queue : queues) {
      await(queue, "Enforced", "True/ReadBack");
    }
  }

  @Override
  public void close() {
    scene.stop();
    configMap().delete();
    scheduler.close();
  }
}
