package dev.millwright.pulsar.cluster.gather;

import dev.millwright.pulsar.cluster.profile.Component;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volume claims that a former cluster of the same name left.
 *
 * @param claims those whose StatefulSet is not there now, by name
 */
public record KeptVolumes(List<KeptClaim> claims) {

  /** There are none, or nobody had to look: every set has its StatefulSet. */
  public static final KeptVolumes NONE = new KeptVolumes(List.of());

  public KeptVolumes {
    claims = claims.stream().sorted(Comparator.comparing(KeptClaim::name)).toList();
  }

  /** Claims of the pods of one StatefulSet. */
  public KeptVolumes of(String workload) {
    return new KeptVolumes(claims.stream().filter(c -> c.workload().equals(workload)).toList());
  }

  /** Claims of the pods of one component. */
  public KeptVolumes of(Component component) {
    return new KeptVolumes(
        claims.stream().filter(c -> c.component().equals(component.label())).toList());
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return claims.isEmpty();
  }

  /** Pods that a StatefulSet had at least: ordinals begin at zero. */
  public int pods() {
    return claims.stream().mapToInt(KeptClaim::ordinal).max().orElse(-1) + 1;
  }

  /** The smallest size of a claim; null where there is none. */
  public @Nullable Quantity smallest() {
    return claims.stream()
        .map(KeptClaim::size)
        .min(Comparator.comparing(Quantity::getNumericalAmount))
        .orElse(null);
  }

  /** Pods of which a claim is left. */
  public int podsLeft() {
    return (int) claims.stream().mapToInt(KeptClaim::ordinal).distinct().count();
  }
}
