package dev.millwright.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import org.junit.jupiter.api.Test;

@RealKubernetes
class LeaseReturnTest {

  @Test
  void letsGoOfItsOwn(KubernetesClient client) {
    lease(client, "ours", "me");

    new LeaseReturn(client).giveBack(election("ours", client));

    assertThat(holder(client, "ours")).isNullOrEmpty();
  }

  @Test
  void leavesAnothersAlone(KubernetesClient client) {
    lease(client, "others", "somebody");

    new LeaseReturn(client).giveBack(election("others", client));

    assertThat(holder(client, "others")).isEqualTo("somebody");
  }

  @Test
  void doesNotMindThatThereIsNone(KubernetesClient client) {
    assertThatCode(() -> new LeaseReturn(client).giveBack(election("none", client)))
        .doesNotThrowAnyException();
  }

  private static LeaderElectionConfiguration election(String name, KubernetesClient client) {
    return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration(name)
        .withLeaseNamespace(client.getNamespace())
        .withIdentity("me")
        .build();
  }

  private static void lease(KubernetesClient client, String name, String holder) {
    client
        .resource(
            new LeaseBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withHolderIdentity(holder)
                .withLeaseDurationSeconds(15)
                .endSpec()
                .build())
        .create();
  }

  private static String holder(KubernetesClient client, String name) {
    return client.leases().withName(name).get().getSpec().getHolderIdentity();
  }
}
