package dev.millwright.pulsar.content.gather;

import dev.millwright.api.common.SecretReference;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.ComponentStatus;
import dev.millwright.api.pulsar.ExternalCluster;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What content has to know of a cluster.
 *
 * @param uid uid of the object
 * @param adminUrl address of the admin interface; null while the cluster is not ready
 * @param secret name of the secret with credentials; null where the cluster asks for none
 * @param bookies bookies it has or is about to have; null where it does not tell
 */
public record ClusterView(
    String uid, @Nullable String adminUrl, @Nullable String secret, @Nullable Integer bookies) {

  private static final Pattern HOLDS_BOOKIES = Pattern.compile("bookie(-.+)?|standalone");

  /** Reads spec and status; a status that speaks of an older spec does not count. */
  public static ClusterView of(PulsarCluster cluster) {
    @Nullable PulsarClusterStatus status = cluster.getStatus();
    @Nullable ClusterUrls urls = status == null ? null : status.urls();
    boolean ready =
        status != null
            && Conditions.isTrue(
                status.conditions(), ConditionType.READY, cluster.getMetadata().getGeneration());
    @Nullable ExternalCluster external = cluster.getSpec().external();
    @Nullable SecretReference credentials = external == null ? null : external.credentials();
    return new ClusterView(
        cluster.getMetadata().getUid(),
        ready && urls != null ? urls.admin() : null,
        credentials == null ? null : credentials.name(),
        bookies(status));
  }

  /** Standalone is one pod with one bookie in it; a cluster someone else runs has no components. */
  private static @Nullable Integer bookies(@Nullable PulsarClusterStatus status) {
    @Nullable List<ComponentStatus> components = status == null ? null : status.components();
    if (components == null || components.isEmpty()) {
      return null;
    }
    return components.stream()
        .filter(component -> HOLDS_BOOKIES.matcher(component.name()).matches())
        .mapToInt(ComponentStatus::desired)
        .sum();
  }
}
