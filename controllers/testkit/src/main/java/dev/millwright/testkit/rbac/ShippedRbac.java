package dev.millwright.testkit.rbac;

import dev.millwright.testkit.Checkout;
import dev.millwright.testkit.kubernetes.Kustomize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The roles, bindings and ServiceAccount that a kustomization ships, to be put into a test's API
 * server so that a controller runs with exactly these rights.
 *
 * @param objects of the kustomization that concern rights
 */
public record ShippedRbac(List<HasMetadata> objects) {
  private static final Set<Class<?>> KINDS =
      Set.of(
          ServiceAccount.class,
          ClusterRole.class,
          ClusterRoleBinding.class,
          Role.class,
          RoleBinding.class);

  public ShippedRbac {
    objects = List.copyOf(objects);
  }

  /**
   * Builds a kustomization.
   *
   * @param folder from the root of the checkout, for example {@code kustomize/overlays/dev}
   */
  public static ShippedRbac of(String folder) {
    return new ShippedRbac(
        Kustomize.build(Checkout.root().resolve(folder)).stream()
            .filter(object -> KINDS.contains(object.getClass()))
            .toList());
  }

  /** Applies all of it, with the namespaces it needs. */
  public void install(KubernetesClient admin) {
    objects.stream()
        .map(object -> object.getMetadata().getNamespace())
        .filter(namespace -> namespace != null)
        .distinct()
        .map(name -> new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .forEach(namespace -> admin.resource(namespace).serverSideApply());
    objects.forEach(object -> admin.resource(object).forceConflicts().serverSideApply());
  }

  /** The account the controller runs as; there must be exactly one. */
  public ServiceAccount account() {
    var accounts = only(ServiceAccount.class).toList();
    if (accounts.size() != 1) {
      throw new AssertionError("One ServiceAccount is wanted, there are " + accounts.size());
    }
    return accounts.getFirst();
  }

  /** Every single permission it grants. */
  public SortedSet<Permission> granted() {
    return Permission.of(
        Stream.<PolicyRule>concat(
                only(ClusterRole.class).flatMap(role -> role.getRules().stream()),
                only(Role.class).flatMap(role -> role.getRules().stream()))
            .toList());
  }

  private <T> Stream<T> only(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast);
  }
}
