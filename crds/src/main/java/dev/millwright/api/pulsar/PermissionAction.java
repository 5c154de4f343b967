package dev.millwright.api.pulsar;

/** What a role may do; the names are Pulsar's own. */
public enum PermissionAction {
  produce,
  consume,
  functions,
  sources,
  sinks,
  packages
}
