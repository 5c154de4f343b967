package dev.millwright.pulsar.admin.client;

import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.pulsar.admin.AdminException.Garbage;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.NamespaceState;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.PolicyTarget;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.admin.TopicName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.apache.pulsar.common.policies.data.TenantInfo;
import org.jspecify.annotations.Nullable;

/** The port over Pulsar's official admin client. */
final class OfficialPulsarAdmin implements PulsarAdminPort {

  private final PulsarAdmin admin;
  private final TopicPolicyCalls topicPolicies;
  private final NamespacePolicyCalls namespacePolicies;

  OfficialPulsarAdmin(PulsarAdmin admin) {
    this.admin = admin;
    this.topicPolicies = new TopicPolicyCalls(admin.topicPolicies());
    this.namespacePolicies = new NamespacePolicyCalls(admin.namespaces());
  }

  @Override
  public Set<String> clusters() {
    return AdminCalls.get(() -> admin.clusters().getClusters(), Set::copyOf);
  }

  @Override
  public Optional<TenantState> tenant(String name) {
    return AdminCalls.find(() -> admin.tenants().getTenantInfo(name), OfficialPulsarAdmin::state);
  }

  private static TenantState state(TenantInfo found) {
    if (found.getAdminRoles() == null || found.getAllowedClusters() == null) {
      throw new Garbage("a tenant without adminRoles or allowedClusters", null);
    }
    return new TenantState(found.getAdminRoles(), found.getAllowedClusters());
  }

  @Override
  public void createTenant(String name, TenantState wanted) {
    AdminCalls.run(() -> admin.tenants().createTenant(name, info(wanted)));
  }

  @Override
  public void updateTenant(String name, TenantState wanted) {
    AdminCalls.run(() -> admin.tenants().updateTenant(name, info(wanted)));
  }

  private static TenantInfo info(TenantState wanted) {
    return TenantInfo.builder()
        .adminRoles(wanted.adminRoles())
        .allowedClusters(wanted.allowedClusters())
        .build();
  }

  @Override
  public void deleteTenant(String name) {
    AdminCalls.run(() -> admin.tenants().deleteTenant(name));
  }

  @Override
  public Optional<NamespaceState> namespace(NamespaceName name) {
    return AdminCalls.find(
        () -> admin.namespaces().getPolicies(name.toString()), Translation::namespace);
  }

  @Override
  public void createNamespace(NamespaceName name, @Nullable Integer bundles) {
    if (bundles == null) {
      AdminCalls.run(() -> admin.namespaces().createNamespace(name.toString()));
    } else {
      AdminCalls.run(() -> admin.namespaces().createNamespace(name.toString(), bundles));
    }
  }

  @Override
  public void deleteNamespace(NamespaceName name) {
    AdminCalls.run(() -> admin.namespaces().deleteNamespace(name.toString()));
  }

  @Override
  public Optional<Integer> partitions(TopicName name) {
    return AdminCalls.find(
        () -> admin.topics().getPartitionedTopicMetadata(name.toString()),
        metadata -> metadata.partitions);
  }

  @Override
  public void createTopic(TopicName name, int partitions) {
    if (partitions == 0) {
      AdminCalls.run(() -> admin.topics().createNonPartitionedTopic(name.toString()));
    } else {
      AdminCalls.run(() -> admin.topics().createPartitionedTopic(name.toString(), partitions));
    }
  }

  @Override
  public void growTopic(TopicName name, int partitions) {
    AdminCalls.run(() -> admin.topics().updatePartitionedTopic(name.toString(), partitions));
  }

  @Override
  public void deleteTopic(TopicName name, boolean partitioned) {
    if (partitioned) {
      AdminCalls.run(() -> admin.topics().deletePartitionedTopic(name.toString()));
    } else {
      AdminCalls.run(() -> admin.topics().delete(name.toString()));
    }
  }

  @Override
  public Optional<Policy> topicPolicy(TopicName name, PolicyKind kind) {
    return AdminCalls.optional(() -> topicPolicies.get(name.toString(), kind));
  }

  @Override
  public Map<String, Set<PermissionAction>> effectivePermissions(TopicName name) {
    return AdminCalls.get(
        () -> admin.topics().getPermissions(name.toString()), Translation::permissions);
  }

  @Override
  public Map<String, Set<PermissionAction>> ownPermissions(TopicName name) {
    return AdminCalls.get(
        () -> admin.namespaces().getPolicies(name.namespace().toString()),
        found ->
            Translation.permissions(
                found.auth_policies.getTopicAuthentication().get(name.toString())));
  }

  @Override
  public void set(PolicyTarget target, Policy policy) {
    AdminCalls.run(
        () -> {
          switch (target) {
            case NamespaceName namespace -> namespacePolicies.set(namespace.toString(), policy);
            case TopicName topic -> topicPolicies.set(topic.toString(), policy);
          }
        });
  }

  @Override
  public void reset(PolicyTarget target, PolicyKind kind) {
    AdminCalls.run(
        () -> {
          switch (target) {
            case NamespaceName namespace -> namespacePolicies.reset(namespace.toString(), kind);
            case TopicName topic -> topicPolicies.reset(topic.toString(), kind);
          }
        });
  }

  @Override
  public void grant(PolicyTarget target, String role, Set<PermissionAction> actions) {
    var granted = Translation.actions(actions);
    AdminCalls.run(
        () -> {
          switch (target) {
            case NamespaceName namespace ->
                admin.namespaces().grantPermissionOnNamespace(namespace.toString(), role, granted);
            case TopicName topic -> admin.topics().grantPermission(topic.toString(), role, granted);
          }
        });
  }

  @Override
  public void revoke(PolicyTarget target, String role) {
    AdminCalls.run(
        () -> {
          switch (target) {
            case NamespaceName namespace ->
                admin.namespaces().revokePermissionsOnNamespace(namespace.toString(), role);
            case TopicName topic -> admin.topics().revokePermissions(topic.toString(), role);
          }
        });
  }
}
