package dev.millwright.testkit.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@RealKubernetes
class RbacUseTest {
  private static final String SHIPPED =
      """
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: reader, namespace: rbac-use}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata: {name: reader, namespace: rbac-use}
      rules:
        - {apiGroups: [""], resources: [configmaps], verbs: [list, watch, delete]}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata: {name: reader, namespace: rbac-use}
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
      subjects: [{kind: ServiceAccount, name: reader, namespace: rbac-use}]
      """;

  @Test
  void saysWhatIsMissingAndWhatIsTooMuch(KubeApi api, KubernetesClient admin) {
    var shipped =
        new ShippedRbac(new KubernetesSerialization().<List<HasMetadata>>unmarshal(SHIPPED));
    shipped.install(admin);
    var account = shipped.account().getMetadata();
    try (var client = api.clientAs(account.getNamespace(), account.getName())) {
      try (var informer = client.configMaps().inNamespace("rbac-use").inform()) {
        assertThat(informer.hasSynced()).isTrue();
      }
      assertThatThrownBy(() -> client.secrets().inNamespace("rbac-use").list())
          .isInstanceOf(KubernetesClientException.class);
    }

    var use =
        RbacUse.of(
            shipped.granted(), api.audit().requestsBy("system:serviceaccount:rbac-use:reader"));

    assertThat(use.refused()).containsExactly(new Permission("", "secrets", "list"));
    assertThat(use.unused()).containsExactly(new Permission("", "configmaps", "delete"));
    assertThatThrownBy(() -> use.assertExact(Set.of()))
        .hasMessageContaining("grant it in the role: list secrets")
        .hasMessageContaining("take it out of the role: delete configmaps");
  }

  @Test
  void anApplyNeedsCreateOnlyWhereItMadeSomething() {
    var create = new Permission("", "pods", "create");

    assertThat(RbacUse.of(Set.of(create), List.of(patchOfPods(HttpURLConnection.HTTP_OK))).unused())
        .containsExactly(create);
    assertThat(
            RbacUse.of(Set.of(create), List.of(patchOfPods(HttpURLConnection.HTTP_CREATED)))
                .unused())
        .isEmpty();
  }

  private static AuditedRequest patchOfPods(int code) {
    return new AuditedRequest("u", "patch", "", "pods", "n", "p", "", "", "", code);
  }
}
