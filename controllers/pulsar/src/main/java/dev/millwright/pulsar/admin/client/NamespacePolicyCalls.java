package dev.millwright.pulsar.admin.client;

import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import org.apache.pulsar.client.admin.Namespaces;
import org.apache.pulsar.client.admin.PulsarAdminException;
import org.apache.pulsar.common.policies.data.BacklogQuota.BacklogQuotaType;
import org.apache.pulsar.common.policies.data.SchemaCompatibilityStrategy;

/** Sets and resets the policies of namespaces. */
record NamespacePolicyCalls(Namespaces namespaces) {

  void set(String namespace, Policy policy) throws PulsarAdminException {
    switch (policy) {
      case Policy.Retention retention ->
          namespaces.setRetention(namespace, Translation.retention(retention));
      case Policy.MessageTtl ttl -> namespaces.setNamespaceMessageTTL(namespace, ttl.seconds());
      case Policy.BacklogSize size ->
          namespaces.setBacklogQuota(
              namespace, Translation.quota(size), BacklogQuotaType.destination_storage);
      case Policy.BacklogAge age ->
          namespaces.setBacklogQuota(
              namespace, Translation.quota(age), BacklogQuotaType.message_age);
      case Policy.Deduplication deduplication ->
          namespaces.setDeduplicationStatus(namespace, deduplication.enabled());
      case Policy.Schemas schemas ->
          namespaces.setSchemaCompatibilityStrategy(namespace, Translation.strategy(schemas));
      case Policy.Persistence persistence ->
          namespaces.setPersistence(namespace, Translation.persistence(persistence));
    }
  }

  void reset(String namespace, PolicyKind kind) throws PulsarAdminException {
    switch (kind) {
      case RETENTION -> namespaces.removeRetention(namespace);
      case MESSAGE_TTL -> namespaces.removeNamespaceMessageTTL(namespace);
      case BACKLOG_SIZE ->
          namespaces.removeBacklogQuota(namespace, BacklogQuotaType.destination_storage);
      case BACKLOG_AGE -> namespaces.removeBacklogQuota(namespace, BacklogQuotaType.message_age);
      case DEDUPLICATION -> namespaces.removeDeduplicationStatus(namespace);
      case SCHEMA_COMPATIBILITY ->
          namespaces.setSchemaCompatibilityStrategy(
              namespace, SchemaCompatibilityStrategy.UNDEFINED);
      case PERSISTENCE -> namespaces.removePersistence(namespace);
    }
  }
}
