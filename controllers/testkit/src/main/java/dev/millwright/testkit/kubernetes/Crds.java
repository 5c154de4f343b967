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

/** The committed CRDs. */
public final class Crds {
  private Crds() {}

  /** Applies all of {@code crds/manifests} and waits until the API server serves them. */
  public static void install(KubernetesClient client) {
    var crds = files().stream().map(file -> apply(client, file)).toList();
    for (var crd : crds) {
      client.resource(crd).waitUntilCondition(Crds::established, 120, TimeUnit.SECONDS);
    }
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

  private static boolean established(CustomResourceDefinition crd) {
    return crd.getStatus() != null
        && crd.getStatus().getConditions() != null
        && crd.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }
}
