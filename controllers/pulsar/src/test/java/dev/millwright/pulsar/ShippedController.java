package dev.millwright.pulsar;

import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.rbac.ShippedRbac;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** The account the controller is shipped with, so that tests run with its rights and no others. */
public final class ShippedController {

  /** Everything about rights that is shipped. */
  public static final ShippedRbac RBAC = ShippedRbac.of("kustomize/overlays/dev");

  private ShippedController() {}

  /** A client with exactly the shipped rights; they are installed on the way. */
  public static KubernetesClient client(KubeApi api) {
    install(api);
    var account = RBAC.account().getMetadata();
    return api.clientAs(account.getNamespace(), account.getName());
  }

  /** A token of the account; its rights are installed on the way. */
  public static String token(KubeApi api) {
    install(api);
    var account = RBAC.account().getMetadata();
    var wanted = new TokenRequestBuilder().withNewSpec().endSpec().build();
    try (KubernetesClient admin = api.client()) {
      return admin
          .serviceAccounts()
          .inNamespace(account.getNamespace())
          .withName(account.getName())
          .tokenRequest(wanted)
          .getStatus()
          .getToken();
    }
  }

  private static void install(KubeApi api) {
    try (KubernetesClient admin = api.client()) {
      RBAC.install(admin);
    }
  }

  /** What it asked of the API server so far, by whichever test, oldest first. */
  public static List<AuditedRequest> requests(KubeApi api) {
    var account = RBAC.account().getMetadata();
    return api.audit()
        .requestsBy(
            "system:serviceaccount:%s:%s".formatted(account.getNamespace(), account.getName()));
  }
}
