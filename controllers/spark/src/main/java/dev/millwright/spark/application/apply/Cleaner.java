package dev.millwright.spark.application.apply;

import dev.millwright.common.label.Labels;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.Cleanup;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deletes what attempts leave behind. All of it can be repeated. */
public final class Cleaner {
  private Cleaner() {}

  /** Deletes what a plan says, with the objects of drivers that go. */
  public static void clean(Owner owner, Cleanup plan, KubernetesClient client) {
    clean(owner, plan.stop(), plan.remove(), client);
    if (plan.executors()) {
      deleteExecutors(owner, Set.of(), client);
    }
  }

  /**
   * Deletes drivers.
   *
   * @param stop alone: their objects go when the next attempt begins
   * @param remove with the objects of their attempts
   */
  public static void clean(
      Owner owner,
      List<ObservedDriver> stop,
      List<ObservedDriver> remove,
      KubernetesClient client) {
    stop.forEach(driver -> delete(owner.namespace(), driver, client));
    for (ObservedDriver driver : remove) {
      deleteObjects(owner, selector(owner, Set.of(driver.attempt()), "In"), client);
      delete(owner.namespace(), driver, client);
    }
  }

  /** Deletes the executors of all attempts but these. */
  public static void deleteExecutors(Owner owner, Set<Integer> but, KubernetesClient client) {
    LabelSelector all = but.isEmpty() ? base(owner) : selector(owner, but, "NotIn");
    LabelSelector executors =
        new LabelSelectorBuilder(all).addToMatchLabels(SparkLabels.ROLE, "executor").build();
    client.pods().inNamespace(owner.namespace()).withLabelSelector(executors).delete();
  }

  /** Deletes the objects of all attempts but these. */
  public static void deleteFormer(Owner owner, Set<Integer> but, KubernetesClient client) {
    deleteObjects(owner, selector(owner, but, "NotIn"), client);
  }

  private static void deleteObjects(Owner owner, LabelSelector selector, KubernetesClient client) {
    String namespace = owner.namespace();
    client.configMaps().inNamespace(namespace).withLabelSelector(selector).delete();
    client.services().inNamespace(namespace).withLabelSelector(selector).delete();
    client.persistentVolumeClaims().inNamespace(namespace).withLabelSelector(selector).delete();
  }

  /** No other pod ever has the name: it is made of the owner's uid and the attempt. */
  private static void delete(String namespace, ObservedDriver driver, KubernetesClient client) {
    client.pods().inNamespace(namespace).withName(driver.name()).delete();
  }

  /** Only what belongs to an attempt at all: a label that is missing is not in any list. */
  private static LabelSelector selector(Owner owner, Set<Integer> attempts, String operator) {
    return new LabelSelectorBuilder(base(owner))
        .addNewMatchExpression()
        .withKey(SparkLabels.ATTEMPT)
        .withOperator("Exists")
        .endMatchExpression()
        .addNewMatchExpression()
        .withKey(SparkLabels.ATTEMPT)
        .withOperator(operator)
        .withValues(attempts.stream().map(String::valueOf).toList())
        .endMatchExpression()
        .build();
  }

  private static LabelSelector base(Owner owner) {
    return new LabelSelectorBuilder()
        .withMatchLabels(
            Map.of(Labels.MANAGED_BY, SparkController.NAME, owner.label(), owner.name()))
        .build();
  }
}
