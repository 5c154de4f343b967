package dev.millwright.pulsar.admin;

import dev.millwright.api.pulsar.BacklogPolicy;
import dev.millwright.api.pulsar.SchemaCompatibility;

/** One policy of a namespace or topic, in Pulsar's own units; −1 means without limit. */
public sealed interface Policy {

  /** Which policy this is. */
  PolicyKind kind();

  /**
   * How much of what is acknowledged is kept.
   *
   * @param minutes how long
   * @param megabytes how much, in MiB
   */
  record Retention(int minutes, long megabytes) implements Policy {
    @Override
    public PolicyKind kind() {
      return PolicyKind.RETENTION;
    }
  }

  /**
   * When an unacknowledged message counts as acknowledged.
   *
   * @param seconds its age; 0 means never
   */
  record MessageTtl(int seconds) implements Policy {
    @Override
    public PolicyKind kind() {
      return PolicyKind.MESSAGE_TTL;
    }
  }

  /**
   * How large a backlog may grow.
   *
   * @param bytes the limit
   * @param atLimit what happens there
   */
  record BacklogSize(long bytes, BacklogPolicy atLimit) implements Policy {
    @Override
    public PolicyKind kind() {
      return PolicyKind.BACKLOG_SIZE;
    }
  }

  /**
   * How old a backlog may grow.
   *
   * @param seconds the limit
   * @param atLimit what happens there
   */
  record BacklogAge(int seconds, BacklogPolicy atLimit) implements Policy {
    @Override
    public PolicyKind kind() {
      return PolicyKind.BACKLOG_AGE;
    }
  }

  /**
   * Whether brokers drop what a producer sends twice.
   *
   * @param enabled whether they do
   */
  record Deduplication(boolean enabled) implements Policy {
    @Override
    public PolicyKind kind() {
      return PolicyKind.DEDUPLICATION;
    }
  }

  /**
   * Which new schemas are accepted.
   *
   * @param strategy Pulsar's strategy
   */
  record Schemas(SchemaCompatibility strategy) implements Policy {
    @Override
    public PolicyKind kind() {
      return PolicyKind.SCHEMA_COMPATIBILITY;
    }
  }

  /**
   * How many bookies hold an entry.
   *
   * @param ensemble bookies a ledger is striped over
   * @param writeQuorum bookies each entry is written to
   * @param ackQuorum bookies that must confirm an entry
   */
  record Persistence(int ensemble, int writeQuorum, int ackQuorum) implements Policy {
    @Override
    public PolicyKind kind() {
      return PolicyKind.PERSISTENCE;
    }
  }
}
