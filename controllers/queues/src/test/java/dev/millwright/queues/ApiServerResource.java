package dev.millwright.queues;

import dev.millwright.testkit.kubernetes.KubeApi;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Points the application at the real API server of the tests, with the rights it is shipped with.
 */
public final class ApiServerResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return new HashMap<>(QueueScene.CONTROLLER.settings(KubeApi.shared()));
  }

  @Override
  public void stop() {
    // The API server ends with the JVM, for other test classes use it too.
  }
}
