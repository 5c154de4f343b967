package dev.millwright.api.common;

/** What becomes of the thing behind a custom resource when the resource is deleted. */
public enum DeletionPolicy {
  /** Data stays: volumes of a cluster, the topic behind a PulsarTopic. */
  Keep,
  /** Data goes with the resource. */
  Delete
}
