package dev.millwright.spark;

import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.rbac.ShippedController;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Points the application at one namespace of the real API server of the tests, with the rights it
 * is shipped with. Other namespaces are for controllers that other tests start.
 */
public final class ApiServerResource implements QuarkusTestResourceLifecycleManager {
  static final ShippedController CONTROLLER =
      ShippedController.named("millwright-spark-controller");
  static final String NAMESPACE = "packaged";

  @Override
  public Map<String, String> start() {
    KubeApi api = KubeApi.shared();
    try (var admin = api.client()) {
      var namespace = new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata();
      admin.resource(namespace.build()).create();
      var account =
          new ServiceAccountBuilder()
              .withNewMetadata()
              .withName("spark")
              .withNamespace(NAMESPACE)
              .endMetadata();
      admin.resource(account.build()).create();
    }
    var settings = new HashMap<>(CONTROLLER.settings(api));
    settings.put("quarkus.operator-sdk.namespaces", NAMESPACE);
    return settings;
  }

  @Override
  public void stop() {
    // The API server ends with the JVM, for other test classes use it too.
  }
}
