package dev.millwright.testkit.kubernetes;

import java.util.Set;

/**
 * One request to the API server, in the terms of RBAC.
 *
 * @param user who asked; with impersonation, on whose behalf
 * @param verb get, list, watch, create, update, patch, delete or deletecollection
 * @param group API group; empty for the core group
 * @param resource plural, with {@code /subresource} where there is one
 * @param namespace empty for cluster-wide requests
 * @param name empty where no single object is meant
 * @param labelSelector what labels it asked for; empty where it asked for all
 * @param fieldSelector what fields it asked for; empty where it asked for all
 * @param limit how many objects of a list it asked for at a time; empty where it asked for all
 * @param code HTTP status of the answer
 */
public record AuditedRequest(
    String user,
    String verb,
    String group,
    String resource,
    String namespace,
    String name,
    String labelSelector,
    String fieldSelector,
    String limit,
    int code) {
  private static final Set<String> READS = Set.of("get", "list", "watch");

  /** Whether it asked to change something. */
  public boolean isWrite() {
    return !READS.contains(verb);
  }
}
