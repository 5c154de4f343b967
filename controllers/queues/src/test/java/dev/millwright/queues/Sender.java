package dev.millwright.queues;

import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends work as somebody. */
final class Sender {
  static final String TESTERS = "millwright-testers";

  private Sender() {}

  /** Whoever is sent as may do everything that no policy stops. */
  static void allow(KubernetesClient admin) {
    admin
        .resource(
            new ClusterRoleBindingBuilder()
                .withNewMetadata()
                .withName(TESTERS)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "cluster-admin")
                .addNewSubject("rbac.authorization.k8s.io", "Group", TESTERS, null)
                .build())
        .serverSideApply();
  }

  /** What the API server says against it as a dry run; empty where it takes it. */
  static String send(String user, String yaml) {
    try (KubernetesClient client = client(user)) {
      return refusal(() -> client.resource(yaml).dryRun().create());
    }
  }

  static String refusal(Runnable request) {
    try {
      request.run();
      return "";
    } catch (KubernetesClientException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** A user with rights to everything, and perhaps a group, after a space. */
  static KubernetesClient client(String userAndGroup) {
    String[] parts = userAndGroup.split(" ", -1);
    var groups = new ArrayList<>(List.of(TESTERS, "system:authenticated"));
    @Nullable String group = parts.length > 1 ? parts[1] : null;
    if (group != null) {
      groups.add(group);
    }
    return new KubernetesClientBuilder()
        .withConfig(
            new ConfigBuilder(KubeApi.shared().config())
                .withImpersonateUsername(parts[0])
                .withImpersonateGroups(groups.toArray(String[]::new))
                .build())
        .build();
  }
}
