package dev.millwright.pulsar.content.apply;

import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.content.plan.Step;

/** Does steps. */
public final class StepRunner {

  private StepRunner() {}

  /** Does one step: one call. */
  public static void run(PulsarAdminPort admin, Step step) {
    switch (step) {
      case Step.CreateTenant create -> admin.createTenant(create.name(), create.wanted());
      case Step.CreateNamespace create -> admin.createNamespace(create.name(), create.bundles());
      case Step.CreateTopic create -> admin.createTopic(create.name(), create.partitions());
      case Step.UpdateTenant update -> admin.updateTenant(update.name(), update.wanted());
      case Step.GrowTopic grow -> admin.growTopic(grow.name(), grow.partitions());
      case Step.SetPolicy set -> admin.set(set.target(), set.policy());
      case Step.ResetPolicy reset -> admin.reset(reset.target(), reset.kind());
      case Step.Grant grant -> admin.grant(grant.target(), grant.role(), grant.actions());
      case Step.Revoke revoke -> admin.revoke(revoke.target(), revoke.role());
    }
  }

  /** What a step does, for a sentence that begins with "Pulsar refuses to". */
  public static String words(Step step) {
    return switch (step) {
      case Step.CreateTenant create -> "create tenant " + create.name();
      case Step.CreateNamespace create -> "create namespace " + create.name();
      case Step.CreateTopic create -> "create topic " + create.name();
      case Step.UpdateTenant update ->
          "change spec.%s of tenant %s".formatted(update.field(), update.name());
      case Step.GrowTopic grow ->
          "grow %s to %d partitions".formatted(grow.name(), grow.partitions());
      case Step.SetPolicy set ->
          "set spec.%s of %s to %s".formatted(set.field(), set.target(), set.policy());
      case Step.ResetPolicy reset -> "reset %s of %s".formatted(reset.field(), reset.target());
      case Step.Grant grant ->
          "grant %s on %s to role %s".formatted(grant.actions(), grant.target(), grant.role());
      case Step.Revoke revoke ->
          "revoke the permissions of role %s on %s".formatted(revoke.role(), revoke.target());
    };
  }
}
