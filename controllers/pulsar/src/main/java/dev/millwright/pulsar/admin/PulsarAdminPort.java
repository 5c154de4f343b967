package dev.millwright.pulsar.admin;

import dev.millwright.api.pulsar.PermissionAction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The admin interface of one Pulsar cluster. Each method is one call to Pulsar unless it says
 * otherwise, blocks for ten seconds at most, and throws {@link AdminException}.
 */
public interface PulsarAdminPort {

  /** Names of the Pulsar clusters this cluster knows, itself among them. */
  Set<String> clusters();

  /** The tenant, if it exists. */
  Optional<TenantState> tenant(String name);

  void createTenant(String name, TenantState wanted);

  void updateTenant(String name, TenantState wanted);

  /** Deletes a tenant without namespaces; {@link AdminException.Conflict} if it has some. */
  void deleteTenant(String name);

  /** The namespace with its policies and permissions, if it exists. */
  Optional<NamespaceState> namespace(NamespaceName name);

  /**
   * Creates a namespace.
   *
   * @param bundles bundles to begin with; null leaves it to the broker
   */
  void createNamespace(NamespaceName name, @Nullable Integer bundles);

  /** Deletes a namespace without topics; {@link AdminException.Conflict} if it has some. */
  void deleteNamespace(NamespaceName name);

  /** Number of partitions of the topic, 0 where it is not partitioned; empty if there is none. */
  Optional<Integer> partitions(TopicName name);

  /**
   * Creates a topic; {@link AdminException.NotFound} where its namespace does not exist.
   *
   * @param partitions 0 for a topic that is not partitioned
   */
  void createTopic(TopicName name, int partitions);

  /** Adds partitions up to a number. */
  void growTopic(TopicName name, int partitions);

  /** Deletes a topic with its messages, its schema and its subscriptions. */
  void deleteTopic(TopicName name, boolean partitioned);

  /** The policy set on the topic itself, if there is one. */
  Optional<Policy> topicPolicy(TopicName name, PolicyKind kind);

  /** What roles may do with the topic, the permissions on its namespace included. */
  Map<String, Set<PermissionAction>> effectivePermissions(TopicName name);

  /** What roles may do with the topic by permissions on the topic alone. */
  Map<String, Set<PermissionAction>> ownPermissions(TopicName name);

  /** Sets a policy. */
  void set(PolicyTarget target, Policy policy);

  /** Takes a policy away, so that the one of the namespace or broker holds again. */
  void reset(PolicyTarget target, PolicyKind kind);

  /** Lets a role do exactly this. */
  void grant(PolicyTarget target, String role, Set<PermissionAction> actions);

  /** Takes from a role all that was granted here. */
  void revoke(PolicyTarget target, String role);
}
