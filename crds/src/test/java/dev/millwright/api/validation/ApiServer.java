package dev.millwright.api.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubeapitest.KubeAPIServer;
import io.fabric8.kubeapitest.KubeAPIServerConfigBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An etcd and a kube-apiserver that know our CRDs. */
final class ApiServer implements AutoCloseable {
  /** More than the library waits for etcd and then for the API server. */
  private static final Duration STARTUP = Duration.ofMinutes(3);

  private final KubeAPIServer server;
  private final KubernetesClient client;

  private ApiServer(KubeAPIServer server, KubernetesClient client) {
    this.server = server;
    this.client = client;
  }

  /** Starts them from the cache of a local cluster's programs. */
  static ApiServer start(Path cache) {
    var server =
        new KubeAPIServer(
            KubeAPIServerConfigBuilder.anAPIServerConfig()
                .withTestDir(privateFolder(cache).toString())
                .withOfflineMode(true)
                .withUpdateKubeConfig(false)
                .build());
    passMidnight();
    server.start();
    var config = Config.fromKubeconfig(server.getKubeConfigYaml());
    var client = new KubernetesClientBuilder().withConfig(config).build();
    return new ApiServer(server, client);
  }

  /** kube-api-test compares times of day: what may last beyond midnight has failed at once. */
  private static void passMidnight() {
    Duration left = Duration.between(LocalTime.now(ZoneId.systemDefault()), LocalTime.MAX);
    if (left.compareTo(STARTUP) < 0) {
      await("the next day")
          .pollDelay(left.plusSeconds(1))
          .atMost(left.plusMinutes(1))
          .until(() -> true);
    }
  }

  /** The programs of the cache, beside certificates that no other test writes over. */
  private static Path privateFolder(Path cache) {
    var folder = Path.of("target", "kube-api-test");
    var programs = folder.resolve("k8s");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(programs);
      Files.createSymbolicLink(programs, cache.resolve("k8s").toAbsolutePath());
      return folder.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void installCrds() {
    for (var file : yamlFiles(Path.of("manifests"))) {
      var crd = client.resource(read(file)).create();
      client
          .resource((CustomResourceDefinition) crd)
          .waitUntilCondition(ApiServer::isEstablished, 30, TimeUnit.SECONDS);
    }
  }

  private static boolean isEstablished(@Nullable CustomResourceDefinition crd) {
    return crd != null
        && crd.getStatus() != null
        && crd.getStatus().getConditions() != null
        && crd.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }

  void createNamespace(String name) {
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
  }

  void create(HasMetadata object, String namespace) {
    client.resource(object).inNamespace(namespace).fieldValidation(Validation.STRICT).create();
  }

  /** Makes the object of the same name be this. */
  void replace(HasMetadata object, String namespace) {
    var resource = client.resource(object).inNamespace(namespace);
    var version = resource.get().getMetadata().getResourceVersion();
    object.getMetadata().setResourceVersion(version);
    resource.fieldValidation(Validation.STRICT).update();
  }

  List<HasMetadata> load(String yaml) {
    return client.load(new ByteArrayInputStream(yaml.getBytes(UTF_8))).items();
  }

  static List<Path> yamlFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.stop();
  }
}
