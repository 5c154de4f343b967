package dev.millwright.testkit.kubernetes;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the API server and injects clients; see {@link RealKubernetes}. */
final class RealKubernetesExtension implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(RealKubernetesExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    var api = KubeApi.shared();
    var wish = context.getRequiredTestClass().getAnnotation(RealKubernetes.class);
    if (wish != null && wish.withControllerManager()) {
      api.startControllerManager();
    }
    client(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == KubernetesClient.class || type == KubeApi.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == KubeApi.class ? KubeApi.shared() : client(context);
  }

  /** One client per class; JUnit closes it with the class. */
  private static KubernetesClient client(ExtensionContext context) {
    return context
        .getStore(STORE)
        .getOrComputeIfAbsent(
            KubernetesClient.class, type -> inOwnNamespace(context), KubernetesClient.class);
  }

  private static KubernetesClient inOwnNamespace(ExtensionContext context) {
    var config = KubeApi.shared().config();
    var prefix = namespacePrefix(context.getRequiredTestClass());
    var made = createNamespace(config, prefix);
    return new KubernetesClientBuilder()
        .withConfig(new ConfigBuilder(config).withNamespace(made).build())
        .build();
  }

  private static String createNamespace(Config config, String prefix) {
    try (var admin = new KubernetesClientBuilder().withConfig(config).build()) {
      var wish =
          new NamespaceBuilder().withNewMetadata().withGenerateName(prefix).endMetadata().build();
      return admin.resource(wish).create().getMetadata().getName();
    }
  }

  /** {@code ClusterLifecycleTest} gives {@code cluster-lifecycle-test-}. */
  private static String namespacePrefix(Class<?> type) {
    var words = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    var name = words.toLowerCase(Locale.ROOT);
    return (name.length() > 50 ? name.substring(0, 50) : name) + "-";
  }
}
