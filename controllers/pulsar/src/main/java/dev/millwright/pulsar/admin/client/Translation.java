package dev.millwright.pulsar.admin.client;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.millwright.api.pulsar.BacklogPolicy;
import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.api.pulsar.SchemaCompatibility;
import dev.millwright.pulsar.admin.NamespaceState;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pulsar.common.policies.data.AuthAction;
import org.apache.pulsar.common.policies.data.BacklogQuota;
import org.apache.pulsar.common.policies.data.BacklogQuota.BacklogQuotaType;
import org.apache.pulsar.common.policies.data.PersistencePolicies;
import org.apache.pulsar.common.policies.data.Policies;
import org.apache.pulsar.common.policies.data.RetentionPolicies;
import org.apache.pulsar.common.policies.data.SchemaCompatibilityStrategy;
import org.jspecify.annotations.Nullable;

/** Between the library's types and our records; null on either side means "not set". */
final class Translation {

  /** Pulsar's own default; it limits how often cursors are stored and is not ours to choose. */
  private static final double MARK_DELETE_RATE = 0.0;

  private Translation() {}

  static NamespaceState namespace(Policies found) {
    var policies = new EnumMap<PolicyKind, Policy>(PolicyKind.class);
    Stream.of(
            retention(found.retention_policies),
            messageTtl(found.message_ttl_in_seconds),
            backlogSize(found.backlog_quota_map),
            backlogAge(found.backlog_quota_map),
            deduplication(found.deduplicationEnabled),
            schemas(found.schema_compatibility_strategy),
            persistence(found.persistence))
        .filter(policy -> policy != null)
        .forEach(policy -> policies.put(policy.kind(), policy));
    return new NamespaceState(
        policies, permissions(found.auth_policies.getNamespaceAuthentication()));
  }

  static Map<String, Set<PermissionAction>> permissions(
      @Nullable Map<String, Set<AuthAction>> found) {
    return found == null
        ? Map.of()
        : found.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> ours(entry.getValue())));
  }

  private static Set<PermissionAction> ours(Set<AuthAction> actions) {
    return actions.stream()
        .map(action -> PermissionAction.valueOf(action.name()))
        .collect(toUnmodifiableSet());
  }

  static Set<AuthAction> actions(Set<PermissionAction> actions) {
    return actions.stream()
        .map(action -> AuthAction.valueOf(action.name()))
        .collect(toUnmodifiableSet());
  }

  static @Nullable Policy retention(@Nullable RetentionPolicies found) {
    return found == null
        ? null
        : new Policy.Retention(found.getRetentionTimeInMinutes(), found.getRetentionSizeInMB());
  }

  static RetentionPolicies retention(Policy.Retention wanted) {
    return new RetentionPolicies(wanted.minutes(), wanted.megabytes());
  }

  static @Nullable Policy messageTtl(@Nullable Integer found) {
    return found == null ? null : new Policy.MessageTtl(found);
  }

  static @Nullable Policy backlogSize(@Nullable Map<BacklogQuotaType, BacklogQuota> found) {
    BacklogQuota quota = found == null ? null : found.get(BacklogQuotaType.destination_storage);
    return quota == null
        ? null
        : new Policy.BacklogSize(quota.getLimitSize(), atLimit(quota.getPolicy()));
  }

  static @Nullable Policy backlogAge(@Nullable Map<BacklogQuotaType, BacklogQuota> found) {
    BacklogQuota quota = found == null ? null : found.get(BacklogQuotaType.message_age);
    return quota == null
        ? null
        : new Policy.BacklogAge(quota.getLimitTime(), atLimit(quota.getPolicy()));
  }

  static BacklogQuota quota(Policy.BacklogSize wanted) {
    return BacklogQuota.builder()
        .limitSize(wanted.bytes())
        .limitTime(-1)
        .retentionPolicy(BacklogQuota.RetentionPolicy.valueOf(wanted.atLimit().name()))
        .build();
  }

  static BacklogQuota quota(Policy.BacklogAge wanted) {
    return BacklogQuota.builder()
        .limitSize(-1)
        .limitTime(wanted.seconds())
        .retentionPolicy(BacklogQuota.RetentionPolicy.valueOf(wanted.atLimit().name()))
        .build();
  }

  private static BacklogPolicy atLimit(BacklogQuota.RetentionPolicy found) {
    return BacklogPolicy.valueOf(found.name());
  }

  static @Nullable Policy deduplication(@Nullable Boolean found) {
    return found == null ? null : new Policy.Deduplication(found);
  }

  static @Nullable Policy schemas(@Nullable SchemaCompatibilityStrategy found) {
    return found == null || found == SchemaCompatibilityStrategy.UNDEFINED
        ? null
        : new Policy.Schemas(SchemaCompatibility.valueOf(found.name()));
  }

  static SchemaCompatibilityStrategy strategy(Policy.Schemas wanted) {
    return SchemaCompatibilityStrategy.valueOf(wanted.strategy().name());
  }

  static @Nullable Policy persistence(@Nullable PersistencePolicies found) {
    return found == null
        ? null
        : new Policy.Persistence(
            found.getBookkeeperEnsemble(),
            found.getBookkeeperWriteQuorum(),
            found.getBookkeeperAckQuorum());
  }

  static PersistencePolicies persistence(Policy.Persistence wanted) {
    return new PersistencePolicies(
        wanted.ensemble(), wanted.writeQuorum(), wanted.ackQuorum(), MARK_DELETE_RATE);
  }
}
