package dev.millwright.pulsar.content.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.Permission;
import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.api.pulsar.Policies;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policies and permissions a spec asks for, and those an earlier spec asked for.
 *
 * @param policies what to set
 * @param permissions what roles may do
 * @param formerPolicies set by us before
 * @param formerRoles granted something by us before
 */
public record Settings(
    Map<PolicyKind, Policy> policies,
    Map<String, Set<PermissionAction>> permissions,
    Set<PolicyKind> formerPolicies,
    Set<String> formerRoles) {

  public Settings {
    policies = Map.copyOf(policies);
    permissions = Map.copyOf(permissions);
    formerPolicies = Set.copyOf(formerPolicies);
    formerRoles = Set.copyOf(formerRoles);
  }

  /** From spec and status. */
  public static Settings of(
      @Nullable Policies policies,
      @Nullable List<Permission> permissions,
      @Nullable ManagedContent managed) {
    var former = EnumSet.noneOf(PolicyKind.class);
    if (managed != null && managed.policies() != null) {
      managed.policies().stream()
          .map(PolicyKind::ofField)
          .flatMap(Optional::stream)
          .forEach(former::add);
    }
    return new Settings(
        WantedPolicies.of(policies).byKind(),
        permissions == null ? Map.of() : byRole(permissions),
        former,
        managed == null || managed.roles() == null ? Set.of() : Set.copyOf(managed.roles()));
  }

  private static Map<String, Set<PermissionAction>> byRole(List<Permission> permissions) {
    return permissions.stream()
        .collect(
            toUnmodifiableMap(
                Permission::role,
                permission -> Set.copyOf(permission.actions()),
                (one, other) -> Set.copyOf(Stream.concat(one.stream(), other.stream()).toList())));
  }

  /** Policies worth looking at: those to set and those to take away. */
  public Set<PolicyKind> concernedPolicies() {
    var kinds = EnumSet.noneOf(PolicyKind.class);
    kinds.addAll(policies.keySet());
    kinds.addAll(formerPolicies);
    return kinds;
  }

  /** Roles worth looking at: those to grant something and those to take it from. */
  public Set<String> concernedRoles() {
    var roles = new TreeSet<>(permissions.keySet());
    roles.addAll(formerRoles);
    return roles;
  }

  /** What the status shall remember once all is done. */
  public @Nullable ManagedContent managed() {
    return remembered(policies.keySet(), permissions.keySet());
  }

  /** What the status shall remember if some of it may be done: too much rather than too little. */
  public @Nullable ManagedContent managedAtMost() {
    return remembered(concernedPolicies(), concernedRoles());
  }

  private static @Nullable ManagedContent remembered(Set<PolicyKind> kinds, Set<String> roles) {
    List<String> fields = kinds.stream().map(PolicyKind::field).sorted().toList();
    List<String> names = roles.stream().sorted().toList();
    return fields.isEmpty() && names.isEmpty()
        ? null
        : new ManagedContent(fields.isEmpty() ? null : fields, names.isEmpty() ? null : names);
  }

  /** Permissions in a steady order. */
  Map<String, Set<PermissionAction>> sortedPermissions() {
    return new TreeMap<>(permissions);
  }
}
