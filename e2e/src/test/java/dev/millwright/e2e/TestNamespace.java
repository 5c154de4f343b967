package dev.millwright.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A namespace of the cluster that {@code KUBECONFIG} names, enforcing a standard of pod security;
 * gone with all in it when the test class ends.
 *
 * @param client the whole cluster's client
 * @param name of the namespace
 */
record TestNamespace(KubernetesClient client, String name) implements AutoCloseable {
  static TestNamespace create(String story, String podSecurity) {
    var client = new KubernetesClientBuilder().build();
    var name =
        story.replaceAll("(\\p{Lower})(\\p{Upper})", "$1-$2").toLowerCase(Locale.ROOT)
            + "-"
            + Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);
    client
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("pod-security.kubernetes.io/enforce", podSecurity)
                .endMetadata()
                .build())
        .create();
    return new TestNamespace(client, name);
  }

  /**
   * Applies a file of {@code examples/}, as a person would, and returns what it holds. What the
   * example expects in the namespace {@code default} is looked for here.
   */
  List<HasMetadata> applyExample(String file) {
    var yaml = exampleText(file).replace(".default.svc.", "." + name + ".svc.");
    return apply(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
  }

  /** A file of {@code examples/}, as it is. */
  String exampleText(String file) {
    var path = Path.of(System.getProperty("millwright.root", ".."), "examples", file);
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Applies a file of the test's own. */
  List<HasMetadata> applyResource(String file) {
    return apply(new ByteArrayInputStream(resourceText(file).getBytes(UTF_8)));
  }

  private List<HasMetadata> apply(InputStream yaml) {
    var items = client.load(yaml).items();
    items.forEach(this::apply);
    return items;
  }

  /** Applies it here, wherever else it says it belongs. */
  void apply(HasMetadata item) {
    item.getMetadata().setNamespace(name);
    client.resource(item).fieldManager("e2e").forceConflicts().serverSideApply();
  }

  /** A file of the test's own, as it is. */
  String resourceText(String file) {
    try (var text = TestNamespace.class.getResourceAsStream("/" + file)) {
      if (text == null) {
        throw new IllegalArgumentException("there is no test resource " + file);
      }
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the object's controller says so, of the spec as it is now. */
  boolean isReady(HasMetadata object) {
    var now =
        client
            .genericKubernetesResources(object.getApiVersion(), object.getKind())
            .inNamespace(name)
            .withName(object.getMetadata().getName())
            .require();
    List<Map<String, Object>> conditions = now.get("status", "conditions");
    return conditions != null
        && conditions.stream()
            .anyMatch(
                condition ->
                    "Ready".equals(condition.get("type"))
                        && "True".equals(condition.get("status"))
                        && condition.get("observedGeneration") instanceof Number observed
                        && observed.longValue() == now.getMetadata().getGeneration());
  }

  /** Which volume claims there are, by name. */
  Map<String, String> uidsOfVolumeClaims() {
    return client.persistentVolumeClaims().inNamespace(name).list().getItems().stream()
        .map(HasMetadata::getMetadata)
        .collect(Collectors.toMap(ObjectMeta::getName, ObjectMeta::getUid));
  }

  @Override
  public void close() {
    if (!Boolean.getBoolean("e2e.keep")) {
      client.namespaces().withName(name).delete();
    }
    client.close();
  }
}
