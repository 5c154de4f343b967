package dev.millwright.e2e.queues;

import dev.millwright.testkit.rbac.ShippedRbac;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The account that a controller is shipped with, and nothing more. */
final class Account {
  static final String NAMESPACE = "millwright-system";
  private static final long SECONDS = 14_400;

  private final Shipped whose;
  private final Config server;
  private final String token;

  /** Installs its rights, and gets a token that is good for as long as the stories may take. */
  Account(Shipped whose, KubernetesClient admin) {
    ShippedRbac.of("kustomize/overlays/dev", whose.account()).install(admin);
    this.whose = whose;
    this.server = admin.getConfiguration();
    this.token =
        admin
            .serviceAccounts()
            .inNamespace(NAMESPACE)
            .withName(whose.account())
            .tokenRequest(
                new TokenRequestBuilder()
                    .withNewSpec()
                    .withExpirationSeconds(SECONDS)
                    .endSpec()
                    .build())
            .getStatus()
            .getToken();
  }

  /** A kubeconfig that leads to the API server itself. */
  Path direct(Path folder) {
    String ca =
        server.getCaCertData() == null
            ? "certificate-authority: " + server.getCaCertFile()
            : "certificate-authority-data: " + server.getCaCertData();
    return write(folder.resolve(whose.title() + "-direct.kubeconfig"), server.getMasterUrl(), ca);
  }

  /** A kubeconfig that leads to something in front of it. */
  Path through(Path folder, String address) {
    return write(
        folder.resolve(whose.title() + "-through.kubeconfig"),
        address,
        "insecure-skip-tls-verify: true");
  }

  private Path write(Path file, String address, String trust) {
    try {
      return Files.writeString(
          file,
          """
          apiVersion: v1
          kind: Config
          clusters:
          - name: e2e
            cluster: {server: "%s", %s}
          users:
          - name: controller
            user: {token: %s}
          contexts:
          - name: e2e
            context: {cluster: e2e, user: controller}
          current-context: e2e
          """
              .formatted(address, trust, token));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
