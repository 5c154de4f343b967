package dev.millwright.testkit.rbac;

import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One verb on one resource.
 *
 * @param group API group; empty for the core group
 * @param resource plural, with {@code /subresource} where there is one
 * @param verb get, list, watch, create, update, patch, delete or deletecollection
 */
public record Permission(String group, String resource, String verb)
    implements Comparable<Permission> {

  /** Every single permission of some rules. */
  public static SortedSet<Permission> of(List<PolicyRule> rules) {
    var permissions = new TreeSet<Permission>();
    for (var rule : rules) {
      for (var group : rule.getApiGroups()) {
        for (var resource : rule.getResources()) {
          rule.getVerbs().forEach(verb -> permissions.add(new Permission(group, resource, verb)));
        }
      }
    }
    return permissions;
  }

  /** The permission a request needs. */
  public static Permission of(AuditedRequest request) {
    return new Permission(request.group(), request.resource(), request.verb());
  }

  @Override
  public int compareTo(Permission other) {
    return toString().compareTo(other.toString());
  }

  /** For example {@code patch apps/statefulsets} or {@code get configmaps}. */
  @Override
  public String toString() {
    return verb + " " + (group.isEmpty() ? "" : group + "/") + resource;
  }
}
