package dev.millwright.queues;

import dev.millwright.queues.yunikorn.client.ScriptedYuniKorn;
import dev.millwright.queues.yunikorn.client.ShimDocument;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scripted YuniKorn that reads its ConfigMap when {@link #act} is called. */
final class PlayedYuniKorn implements AutoCloseable {
  static final String NOBODYS =
      "{partitions: [{name: default, queues: [{name: root, queues: [{name: theirs}]}]}]}";

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

  @Nullable String document() {
    ConfigMap map = configMap().get();
    return map == null ? null : ShimDocument.of(map);
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
                .withData(Map.of(ShimDocument.PLAIN, document, "log.level", "INFO"))
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
