package dev.millwright.benchmarks;

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
 * The ServiceAccount a controller is installed with, used by a controller outside the cluster.
 *
 * @param name of the ServiceAccount
 */
public record ControllerIdentity(String name) {
  /** Where controllers are installed. */
  public static final String NAMESPACE = "millwright-system";

  /** What the API server's audit log calls it. */
  public String user() {
    return "system:serviceaccount:" + NAMESPACE + ":" + name;
  }

  /** Writes a kubeconfig with a token of the ServiceAccount, good for the length of a benchmark. */
  public Path kubeconfig(KubernetesClient client, Path file) throws IOException {
    TokenRequest wanted =
        new TokenRequestBuilder().withNewSpec().withExpirationSeconds(14_400L).endSpec().build();
    String token =
        client
            .serviceAccounts()
            .inNamespace(NAMESPACE)
            .withName(name)
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
                List.of(Map.of("name", name, "user", Map.of("token", token))),
                "contexts",
                List.of(
                    Map.of("name", "bench", "context", Map.of("cluster", "bench", "user", name))),
                "current-context",
                "bench")));
  }
}
