package dev.millwright.api.pulsar;

/** Which new schemas a topic accepts; the names are those of Pulsar's strategies. */
public enum SchemaCompatibility {
  ALWAYS_COMPATIBLE,
  ALWAYS_INCOMPATIBLE,
  BACKWARD,
  BACKWARD_TRANSITIVE,
  FORWARD,
  FORWARD_TRANSITIVE,
  FULL,
  FULL_TRANSITIVE
}
