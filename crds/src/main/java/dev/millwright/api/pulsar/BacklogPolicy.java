package dev.millwright.api.pulsar;

/** What happens at the limit of a backlog; the names are Pulsar's own. */
public enum BacklogPolicy {
  /** Producers wait. */
  producer_request_hold,
  /** Producers get an error. */
  producer_exception,
  /** The oldest unacknowledged messages go. */
  consumer_backlog_eviction
}
