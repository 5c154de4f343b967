package dev.millwright.pulsar.admin;

import java.util.Arrays;
import java.util.Optional;

/** The policies we manage, by the field of the custom resource that sets them. */
public enum PolicyKind {
  RETENTION("retention"),
  MESSAGE_TTL("messageTTL"),
  BACKLOG_SIZE("backlogQuota.limitSize"),
  BACKLOG_AGE("backlogQuota.limitTime"),
  DEDUPLICATION("deduplication"),
  SCHEMA_COMPATIBILITY("schemaCompatibility"),
  PERSISTENCE("persistence");

  private final String field;

  PolicyKind(String field) {
    this.field = field;
  }

  /** Path of the field below {@code spec.policies}. */
  public String field() {
    return field;
  }

  /** The policy a field sets; empty where a later version of ours wrote a field we do not know. */
  public static Optional<PolicyKind> ofField(String field) {
    return Arrays.stream(values()).filter(kind -> kind.field.equals(field)).findFirst();
  }
}
