package dev.millwright.pulsar.cluster.profile;

import static dev.millwright.pulsar.cluster.profile.Overrides.first;
import static dev.millwright.pulsar.cluster.profile.Overrides.sorted;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fills in one set: the profile's figures under a person's wish. */
final class SetResolver {

  private static final String MEMORY = "memory";

  private final boolean spread;

  SetResolver(boolean spread) {
    this.spread = spread;
  }

  /**
   * A complete set.
   *
   * @param volumes sizes by purpose of the volumes each pod has
   */
  ResolvedSet resolve(
      Component component,
      String name,
      SetWish wish,
      ProfileDefaults.Size size,
      Map<String, String> volumes) {
    ResolvedResources resources = resources(size, wish.resources());
    Quantity limit = resources.limits().getOrDefault(MEMORY, new Quantity(size.limit()));
    return new ResolvedSet(
        component,
        name,
        first(wish.replicas(), size.replicas()),
        resources,
        Memory.plan(component, limit, wish.jvm()),
        sorted(wish.config()),
        volumes.entrySet().stream()
            .map(each -> volume(each.getKey(), each.getValue(), wish.volumes().get(each.getKey())))
            .toList(),
        wish.rack(),
        first(wish.zones(), List.of()),
        pod(component, wish.pod()));
  }

  /** A person's figure wins; the profile's other one gives way where the two do not fit. */
  private static ResolvedResources resources(
      ProfileDefaults.Size size, @Nullable Resources wished) {
    SortedMap<String, Quantity> requests = new TreeMap<>();
    requests.put("cpu", new Quantity(size.cpu()));
    requests.put(MEMORY, new Quantity(size.request()));
    SortedMap<String, Quantity> limits = new TreeMap<>();
    limits.put(MEMORY, new Quantity(size.limit()));
    Map<String, Quantity> wishedRequests = sorted(wished == null ? null : wished.requests());
    Map<String, Quantity> wishedLimits = sorted(wished == null ? null : wished.limits());
    requests.putAll(wishedRequests);
    limits.putAll(wishedLimits);
    for (Map.Entry<String, Quantity> limit : limits.entrySet()) {
      String key = limit.getKey();
      Quantity request = requests.get(key);
      if (request == null || !isMore(request, limit.getValue())) {
        continue;
      }
      if (!wishedLimits.containsKey(key)) {
        limit.setValue(request);
      } else if (!wishedRequests.containsKey(key)) {
        requests.put(key, limit.getValue());
      }
    }
    requests.replaceAll((key, quantity) -> Quantities.normal(quantity));
    limits.replaceAll((key, quantity) -> Quantities.normal(quantity));
    return new ResolvedResources(sorted(requests), sorted(limits));
  }

  private static boolean isMore(Quantity one, Quantity other) {
    return one.getNumericalAmount().compareTo(other.getNumericalAmount()) > 0;
  }

  private static ResolvedVolume volume(
      String purpose, String size, @Nullable VolumeSettings wished) {
    Quantity wishedSize = wished == null ? null : wished.size();
    Integer count = wished == null ? null : wished.count();
    return new ResolvedVolume(
        purpose,
        Quantities.normal(first(wishedSize, new Quantity(size))),
        wished == null ? null : wished.storageClassName(),
        first(count, 1));
  }

  private ResolvedPod pod(Component component, @Nullable PodSettings wished) {
    if (wished == null) {
      return pod(
          component, new PodSettings(null, null, null, null, null, null, null, null, null, null));
    }
    return new ResolvedPod(
        sorted(wished.labels()),
        sorted(wished.annotations()),
        sorted(wished.nodeSelector()),
        first(wished.tolerations(), List.of()),
        wished.affinity(),
        wished.topologySpreadConstraints(),
        spread,
        wished.priorityClassName(),
        first(wished.imagePullSecrets(), List.of()),
        first(wished.env(), List.of()),
        first(wished.terminationGracePeriodSeconds(), graceSeconds(component)));
  }

  /** A broker hands over its topics for up to 60 s; a bookie flushes; the others just close. */
  private static long graceSeconds(Component component) {
    return switch (component) {
      case BROKER, STANDALONE -> 120;
      case BOOKIE -> 90;
      case PROXY -> 60;
      case ZOOKEEPER, OXIA, OXIA_COORDINATOR, AUTORECOVERY -> 30;
    };
  }
}
