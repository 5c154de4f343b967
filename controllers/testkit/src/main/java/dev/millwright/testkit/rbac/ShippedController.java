package dev.millwright.testkit.rbac;

import dev.millwright.testkit.kubernetes.AuditLog;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;

/**
 * The account a controller is shipped with, so that tests run with its rights and no others.
 *
 * @param rbac everything about its rights that is shipped
 */
public record ShippedController(ShippedRbac rbac) {

  /**
   * The controller as {@code kustomize/overlays/dev} has it.
   *
   * @param name of the controller, as its objects are labelled
   */
  public static ShippedController named(String name) {
    return new ShippedController(ShippedRbac.of("kustomize/overlays/dev", name));
  }

  /** A client with exactly the shipped rights; they are installed on the way. */
  public KubernetesClient client(KubeApi api) {
    install(api);
    var account = rbac.account().getMetadata();
    return api.clientAs(account.getNamespace(), account.getName());
  }

  /** A token of the account; its rights are installed on the way. */
  public String token(KubeApi api) {
    install(api);
    var wanted = new TokenRequestBuilder().withNewSpec().endSpec().build();
    ServiceAccount account = rbac.account();
    try (KubernetesClient admin = api.client()) {
      return admin.serviceAccounts().resource(account).tokenRequest(wanted).getStatus().getToken();
    }
  }

  /** What a Quarkus application is told so that it works there with these rights and no others. */
  public Map<String, String> settings(KubeApi api) {
    Config config = api.config();
    return Map.of(
        // Any free port, so that two checkouts can be tested at once.
        "quarkus.management.test-port", "0",
        "quarkus.kubernetes-client.api-server-url", config.getMasterUrl(),
        "quarkus.kubernetes-client.ca-cert-file", config.getCaCertFile(),
        "quarkus.kubernetes-client.token", token(api));
  }

  private void install(KubeApi api) {
    try (KubernetesClient admin = api.client()) {
      rbac.install(admin);
    }
  }

  /** What it asked of the API server, by whichever test, oldest first. */
  public List<AuditedRequest> requests(AuditLog log) {
    var account = rbac.account().getMetadata();
    return log.requestsBy(
        "system:serviceaccount:%s:%s".formatted(account.getNamespace(), account.getName()));
  }
}
