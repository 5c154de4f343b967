package dev.millwright.pulsar.cluster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.TestClusters;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spec that the policies refuse.
 *
 * @param spec YAML below {@code spec}
 * @param facts what there is
 * @param reason of the refusal
 * @param mentioned field, value and cure in its message
 */
record PolicyRow(String spec, Facts facts, String reason, List<String> mentioned) {

  /** Address of the metadata store that the cluster has been made with. */
  static final String IN_FORCE = "zk:c-zookeeper.events.svc.cluster.local:2181";

  static PolicyRow row(String spec, Facts facts, String reason, String... mentioned) {
    return new PolicyRow(spec, facts, reason, List.of(mentioned));
  }

  static ClusterClaim claim(String spec, Facts facts, @Nullable String inForce) {
    return new ClusterClaim(
        ProfileResolver.resolve(TestClusters.named("c", spec)), facts.build(), inForce);
  }

  void assertRefused() {
    assertThat(ClusterPolicies.check(claim(spec, facts, IN_FORCE)))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.message()).contains(mentioned);
            });
  }
}
