package dev.millwright.pulsar.content.plan;

import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.PolicyTarget;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.admin.TopicName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call to Pulsar; doing it twice does no harm. */
public sealed interface Step {

  /** Field of the custom resource that asks for it. */
  String field();

  /** Makes something that is not there; what it needs around it must be. */
  sealed interface Create extends Step {
    @Override
    default String field() {
      return "name";
    }
  }

  /**
   * Makes a tenant.
   *
   * @param name its name
   * @param wanted its settings
   */
  record CreateTenant(String name, TenantState wanted) implements Create {}

  /**
   * Makes a namespace.
   *
   * @param name its name
   * @param bundles bundles to begin with, null leaves it to the broker
   */
  record CreateNamespace(NamespaceName name, @Nullable Integer bundles) implements Create {}

  /**
   * Makes a topic.
   *
   * @param name its name
   * @param partitions 0 for one that is not partitioned
   */
  record CreateTopic(TopicName name, int partitions) implements Create {}

  /**
   * Gives a tenant other roles or clusters.
   *
   * @param name its name
   * @param wanted its settings
   * @param field the field that differs
   */
  record UpdateTenant(String name, TenantState wanted, String field) implements Step {}

  /**
   * Adds partitions.
   *
   * @param name the topic
   * @param partitions how many there shall be
   */
  record GrowTopic(TopicName name, int partitions) implements Step {
    @Override
    public String field() {
      return "partitions";
    }
  }

  /**
   * Sets a policy.
   *
   * @param target on what
   * @param policy to what
   */
  record SetPolicy(PolicyTarget target, Policy policy) implements Step {
    @Override
    public String field() {
      return "policies." + policy.kind().field();
    }
  }

  /**
   * Takes a policy away.
   *
   * @param target from what
   * @param kind which
   */
  record ResetPolicy(PolicyTarget target, PolicyKind kind) implements Step {
    @Override
    public String field() {
      return "policies." + kind.field();
    }
  }

  /**
   * Lets a role do exactly this.
   *
   * @param target with what
   * @param role who
   * @param actions what
   */
  record Grant(PolicyTarget target, String role, Set<PermissionAction> actions) implements Step {
    @Override
    public String field() {
      return "permissions[" + role + "]";
    }
  }

  /**
   * Takes all from a role.
   *
   * @param target with what
   * @param role who
   */
  record Revoke(PolicyTarget target, String role) implements Step {
    @Override
    public String field() {
      return "permissions[" + role + "]";
    }
  }
}
