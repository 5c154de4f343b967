package dev.millwright.pulsar;

import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.client.Config;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Points the application at the real API server of the tests, with the rights it is shipped with.
 */
public final class ApiServerResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    KubeApi api = KubeApi.shared();
    Config config = api.config();
    return Map.of(
        // Any free port, so that two checkouts can be tested at once.
        "quarkus.management.test-port", "0",
        "quarkus.kubernetes-client.api-server-url", config.getMasterUrl(),
        "quarkus.kubernetes-client.ca-cert-file", config.getCaCertFile(),
        "quarkus.kubernetes-client.token", Shipped.CONTROLLER.token(api));
  }

  @Override
  public void stop() {
    // The API server ends with the JVM, for other test classes use it too.
  }
}
