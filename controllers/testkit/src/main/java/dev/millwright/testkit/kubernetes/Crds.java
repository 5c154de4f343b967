package dev.millwright.testkit.kubernetes;

import dev.millwright.testkit.Checkout;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The committed CRDs. */
public final class Crds {
  private Crds() {}

  /** Applies all of {@code crds/manifests} and waits until the API server serves them. */
  public static void install(KubernetesClient client) {
    files().stream()
        .map(file -> apply(client, file).getMetadata().getName())
        .toList()
        .forEach(name -> awaitEstablished(client, name));
  }

  /** Waits until the API server serves a kind that was made, by the name of its CRD. */
  public static void awaitEstablished(KubernetesClient client, String name) {
    client
        .apiextensions()
        .v1()
        .customResourceDefinitions()
        .withName(name)
        .waitUntilCondition(Crds::isEstablished, 120, TimeUnit.SECONDS);
  }

  private static CustomResourceDefinition apply(KubernetesClient client, Path file) {
    try (var in = Files.newInputStream(file)) {
      return client
          .apiextensions()
          .v1()
          .customResourceDefinitions()
          .load(in)
          .forceConflicts()
          .serverSideApply();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static List<Path> files() {
    var folder = Checkout.root().resolve("crds/manifests");
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /** One that was made this moment has a status without conditions. */
  private static boolean isEstablished(@Nullable CustomResourceDefinition crd) {
    return crd != null
        && crd.getStatus() != null
        && crd.getStatus().getConditions() != null
        && crd.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }
}
