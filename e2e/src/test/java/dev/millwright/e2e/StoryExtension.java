package dev.millwright.e2e;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each test class its namespace, writes down what the cluster looked like when a step failed,
 * and skips the steps after it.
 */
final class StoryExtension
    implements ParameterResolver,
        ExecutionCondition,
        BeforeTestExecutionCallback,
        AfterTestExecutionCallback,
        LifecycleMethodExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StoryExtension.class);
  private static final Namespace SCOPE = Namespace.create(StoryExtension.class);
  private static final String FAILED_STEP = "failed step";
  private static final String STARTED = "started";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestNamespace.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return namespace(context);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var failed =
        context.getTestMethod().isEmpty() ? null : story(context).get(FAILED_STEP, String.class);
    return failed == null
        ? ConditionEvaluationResult.enabled("no step has failed")
        : ConditionEvaluationResult.disabled("the step before it failed: " + failed);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    LOG.info("{}: {}", context.getRequiredTestClass().getSimpleName(), context.getDisplayName());
    context.getStore(SCOPE).put(STARTED, System.nanoTime());
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    long started = Objects.requireNonNull(context.getStore(SCOPE).get(STARTED, Long.class));
    var seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - started) / 1e9);
    var failure = context.getExecutionException();
    if (failure.isEmpty()) {
      LOG.info("  passed in {} s", seconds);
      return;
    }
    var step = context.getRequiredTestMethod().getName();
    story(context).put(FAILED_STEP, step);
    LOG.info("  failed after {} s", seconds);
    diagnose(context, step);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    diagnose(context, "beforeAll");
    throw failure;
  }

  private static void diagnose(ExtensionContext context, String step) {
    var folder =
        Path.of(System.getProperty("e2e.diagnostics", "target/diagnostics"))
            .resolve(context.getRequiredTestClass().getSimpleName())
            .resolve(step);
    new Diagnostics(namespace(context).client(), folder).write(namespace(context).name());
    LOG.info("  what the cluster looked like is in {}", folder);
  }

  /** The store of the test class, which outlives its methods; closing it deletes the namespace. */
  private static Store story(ExtensionContext context) {
    var story = context;
    while (story.getTestMethod().isPresent()) {
      story = story.getParent().orElseThrow();
    }
    return story.getStore(SCOPE);
  }

  private static TestNamespace create(Class<?> story) {
    return TestNamespace.create(
        story.getSimpleName(), story.getAnnotation(EndToEnd.class).podSecurity());
  }

  private static TestNamespace namespace(ExtensionContext context) {
    return story(context)
        .getOrComputeIfAbsent(
            TestNamespace.class,
            type -> create(context.getRequiredTestClass()),
            TestNamespace.class);
  }
}
