package dev.millwright.testkit.pulsar;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test methods a {@link StandalonePulsar} that wants tokens; all test classes of a JVM share
 * the one that the first of them starts.
 */
public final class StandalonePulsarExtension implements ParameterResolver {

  private static final Namespace SHARED = Namespace.create(StandalonePulsarExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == StandalonePulsar.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SHARED)
        .getOrComputeIfAbsent(
            StandalonePulsar.class, key -> StandalonePulsar.withTokens(), StandalonePulsar.class);
  }
}
