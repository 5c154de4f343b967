package dev.millwright.spark.application.apply;

import dev.millwright.common.label.Labels;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.Cleanup;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;

/** Deletes what attempts leave behind. All of it can be repeated. */
public final class Cleaner {
  private Cleaner() {}

  /** Deletes what a plan says, with the objects of drivers that go. */
  public static void clean(HasMetadata application, Cleanup plan, KubernetesClient client) {
    String namespace = application.getMetadata().getNamespace();
    plan.stop().forEach(driver -> delete(namespace, driver, client));
    for (ObservedDriver driver : plan.remove()) {
      deleteObjects(application, selector(application, driver.attempt(), "In"), client);
      delete(namespace, driver, client);
    }
    if (plan.executors()) {
      LabelSelector executors =
          new LabelSelectorBuilder(base(application))
              .addToMatchLabels(SparkLabels.ROLE, "executor")
              .build();
      client.pods().inNamespace(namespace).withLabelSelector(executors).delete();
    }
  }

  /** Deletes the objects of all attempts but this one. */
  public static void deleteFormer(HasMetadata application, int attempt, KubernetesClient client) {
    deleteObjects(application, selector(application, attempt, "NotIn"), client);
  }

  private static void deleteObjects(
      HasMetadata application, LabelSelector selector, KubernetesClient client) {
    String namespace = application.getMetadata().getNamespace();
    client.configMaps().inNamespace(namespace).withLabelSelector(selector).delete();
    client.services().inNamespace(namespace).withLabelSelector(selector).delete();
    client.persistentVolumeClaims().inNamespace(namespace).withLabelSelector(selector).delete();
  }

  /** No other pod ever has the name: it is made of the application's uid and the attempt. */
  private static void delete(String namespace, ObservedDriver driver, KubernetesClient client) {
    client.pods().inNamespace(namespace).withName(driver.name()).delete();
  }

  private static LabelSelector selector(HasMetadata application, int attempt, String operator) {
    return new LabelSelectorBuilder(base(application))
        // Else NotIn would mean what outlives attempts, too.
        .addNewMatchExpression()
        .withKey(SparkLabels.ATTEMPT)
        .withOperator("Exists")
        .endMatchExpression()
        .addNewMatchExpression()
        .withKey(SparkLabels.ATTEMPT)
        .withOperator(operator)
        .withValues(Integer.toString(attempt))
        .endMatchExpression()
        .build();
  }

  private static LabelSelector base(HasMetadata application) {
    return new LabelSelectorBuilder()
        .withMatchLabels(
            Map.of(
                Labels.MANAGED_BY,
                SparkController.NAME,
                SparkLabels.APPLICATION,
                application.getMetadata().getName()))
        .build();
  }
}
