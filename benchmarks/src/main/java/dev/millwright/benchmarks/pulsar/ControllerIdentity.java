package dev.millwright.benchmarks.pulsar;

import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The ServiceAccount the controller is installed with, used by a controller outside the cluster.
 */
final class ControllerIdentity {
  static final String NAMESPACE = "millwright-system";
  static final String NAME = "millwright-pulsar-controller";

  /** What the API server's audit log calls it. */
  static final String USER = "system:serviceaccount:" + NAMESPACE + ":" + NAME;

  private ControllerIdentity() {}

  /** Writes a kubeconfig with a token of the ServiceAccount, good for the length of a benchmark. */
  static Path kubeconfig(KubernetesClient client, Path file) throws IOException {
    TokenRequest wanted =
        new TokenRequestBuilder().withNewSpec().withExpirationSeconds(14_400L).endSpec().build();
    String token =
        client
            .serviceAccounts()
            .inNamespace(NAMESPACE)
            .withName(NAME)
            .tokenRequest(wanted)
            .getStatus()
            .getToken();
    Config server = client.getConfiguration();
    Map<String, Object> cluster =
        server.getCaCertData() != null
            ? Map.of(
                "server",
                server.getMasterUrl(),
                "certificate-authority-data",
                server.getCaCertData())
            : Map.of(
                "server", server.getMasterUrl(), "certificate-authority", server.getCaCertFile());
    return Files.writeString(
        file,
        Serialization.asYaml(
            Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(Map.of("name", "bench", "cluster", cluster)),
                "users",
                List.of(Map.of("name", NAME, "user", Map.of("token", token))),
                "contexts",
                List.of(
                    Map.of("name", "bench", "context", Map.of("cluster", "bench", "user", NAME))),
                "current-context",
                "bench")));
  }
}
