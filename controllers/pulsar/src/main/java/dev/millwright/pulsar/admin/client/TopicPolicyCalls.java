package dev.millwright.pulsar.admin.client;

import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import org.apache.pulsar.client.admin.PulsarAdminException;
import org.apache.pulsar.client.admin.TopicPolicies;
import org.apache.pulsar.common.policies.data.BacklogQuota.BacklogQuotaType;
import org.jspecify.annotations.Nullable;

/** Reads, sets and resets the policies of topics; each has an address of its own in Pulsar. */
record TopicPolicyCalls(TopicPolicies policies) {

  /** What is set on the topic itself; null if nothing is. */
  @Nullable Policy get(String topic, PolicyKind kind) throws PulsarAdminException {
    return switch (kind) {
      case RETENTION -> Translation.retention(policies.getRetention(topic));
      case MESSAGE_TTL -> Translation.messageTtl(policies.getMessageTTL(topic));
      case BACKLOG_SIZE -> Translation.backlogSize(policies.getBacklogQuotaMap(topic));
      case BACKLOG_AGE -> Translation.backlogAge(policies.getBacklogQuotaMap(topic));
      case DEDUPLICATION -> Translation.deduplication(policies.getDeduplicationStatus(topic));
      case SCHEMA_COMPATIBILITY ->
          Translation.schemas(policies.getSchemaCompatibilityStrategy(topic, false));
      case PERSISTENCE -> Translation.persistence(policies.getPersistence(topic));
    };
  }

  void set(String topic, Policy policy) throws PulsarAdminException {
    switch (policy) {
      case Policy.Retention retention ->
          policies.setRetention(topic, Translation.retention(retention));
      case Policy.MessageTtl ttl -> policies.setMessageTTL(topic, ttl.seconds());
      case Policy.BacklogSize size ->
          policies.setBacklogQuota(
              topic, Translation.quota(size), BacklogQuotaType.destination_storage);
      case Policy.BacklogAge age ->
          policies.setBacklogQuota(topic, Translation.quota(age), BacklogQuotaType.message_age);
      case Policy.Deduplication deduplication ->
          policies.setDeduplicationStatus(topic, deduplication.enabled());
      case Policy.Schemas schemas ->
          policies.setSchemaCompatibilityStrategy(topic, Translation.strategy(schemas));
      case Policy.Persistence persistence ->
          policies.setPersistence(topic, Translation.persistence(persistence));
    }
  }

  void reset(String topic, PolicyKind kind) throws PulsarAdminException {
    switch (kind) {
      case RETENTION -> policies.removeRetention(topic);
      case MESSAGE_TTL -> policies.removeMessageTTL(topic);
      case BACKLOG_SIZE -> policies.removeBacklogQuota(topic, BacklogQuotaType.destination_storage);
      case BACKLOG_AGE -> policies.removeBacklogQuota(topic, BacklogQuotaType.message_age);
      case DEDUPLICATION -> policies.removeDeduplicationStatus(topic);
      case SCHEMA_COMPATIBILITY -> policies.removeSchemaCompatibilityStrategy(topic);
      case PERSISTENCE -> policies.removePersistence(topic);
    }
  }
}
