package dev.millwright.pulsar.cluster;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class one {@link ClusterScene} of its own, and closes it in the end. */
final class ClusterSceneExtension implements BeforeAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(ClusterSceneExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(STORE).put(ClusterScene.class, new ClusterScene());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ClusterScene.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getStore(STORE).get(ClusterScene.class);
  }
}
