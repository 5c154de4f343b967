package dev.millwright.testkit.rbac;

import static java.util.Objects.requireNonNullElse;
import static org.awaitility.Awaitility.await;

import dev.millwright.testkit.Checkout;
import dev.millwright.testkit.kubernetes.Kustomize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.authorization.v1.ResourceAttributes;
import io.fabric8.kubernetes.api.model.authorization.v1.ResourceAttributesBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  /**
   * Builds a kustomization and takes what belongs to one application of several.
   *
   * @param folder from the root of the checkout
   * @param application value of the label {@code app.kubernetes.io/name}
   */
  public static ShippedRbac of(String folder, String application) {
    return new ShippedRbac(
        of(folder).objects().stream()
            .filter(object -> application.equals(nameLabel(object)))
            .toList());
  }

  private static String nameLabel(HasMetadata object) {
    return requireNonNullElse(object.getMetadata().getLabels(), Map.<String, String>of())
        .getOrDefault("app.kubernetes.io/name", "");
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
    only(ClusterRoleBinding.class)
        .forEach(bound -> awaitRight(admin, bound.getRoleRef().getName()));
    only(RoleBinding.class).forEach(bound -> awaitRight(admin, bound.getRoleRef().getName()));
  }

  /** The API server learns of roles by watching itself; whoever comes earlier is refused. */
  private void awaitRight(KubernetesClient admin, String role) {
    var review = new SubjectAccessReviewBuilder().withNewSpec().endSpec().build();
    review.getSpec().setResourceAttributes(firstRight(role));
    var account = account().getMetadata();
    review
        .getSpec()
        .setUser("system:serviceaccount:" + account.getNamespace() + ":" + account.getName());
    await("the rights of role " + role)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                admin
                    .authorization()
                    .v1()
                    .subjectAccessReview()
                    .create(review)
                    .getStatus()
                    .getAllowed());
  }

  private ResourceAttributes firstRight(String role) {
    var shipped =
        objects.stream()
            .filter(object -> object instanceof Role || object instanceof ClusterRole)
            .filter(object -> object.getMetadata().getName().equals(role))
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "A binding names the role " + role + ", which is not shipped"));
    var rules = shipped instanceof Role of ? of.getRules() : ((ClusterRole) shipped).getRules();
    var right = Permission.of(rules).first();
    return new ResourceAttributesBuilder()
        .withNamespace(shipped.getMetadata().getNamespace())
        .withGroup(right.group())
        .withResource(right.resource().replaceFirst("/.*", ""))
        .withSubresource(
            right.resource().contains("/") ? right.resource().replaceFirst(".*/", "") : null)
        .withVerb(right.verb())
        .build();
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
