package dev.millwright.benchmarks.pulsar;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.benchmarks.Samples;
import dev.millwright.testkit.kubernetes.OnChange;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Takes the time from a write to the status that answers it, as any client would see it. */
final class ClusterClock implements AutoCloseable {
  private final Map<String, Long> written = new ConcurrentHashMap<>();
  private final Map<String, Duration> observed = new ConcurrentHashMap<>();
  private final Map<String, Duration> ready = new ConcurrentHashMap<>();
  private final SharedIndexInformer<PulsarCluster> informer;

  ClusterClock(KubernetesClient client, String namespace) {
    informer =
        client
            .resources(PulsarCluster.class)
            .inNamespace(namespace)
            .inform(new OnChange<>(this::look), 0);
  }

  /** Notes that the cluster's spec is about to be written. */
  void start(String name) {
    observed.remove(name);
    ready.remove(name);
    written.put(name, System.nanoTime());
  }

  boolean allObserved(Collection<String> names) {
    return observed.keySet().containsAll(names);
  }

  boolean allReady(Collection<String> names) {
    return ready.keySet().containsAll(names);
  }

  /** From the write of the spec to the first status for it. */
  Samples observedAfter(Collection<String> names) {
    return samples(observed, names);
  }

  /** From the write of the spec to {@code Ready=True} for it. */
  Samples readyAfter(Collection<String> names) {
    return samples(ready, names);
  }

  private static Samples samples(Map<String, Duration> times, Collection<String> names) {
    return new Samples(
        names.stream().map(name -> Objects.requireNonNull(times.get(name), name)).toList());
  }

  @Override
  public void close() {
    informer.close();
  }

  private void look(PulsarCluster cluster) {
    String name = cluster.getMetadata().getName();
    Long from = written.get(name);
    PulsarClusterStatus status = cluster.getStatus();
    if (from == null
        || status == null
        || !cluster.getMetadata().getGeneration().equals(status.observedGeneration())) {
      return;
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - from);
    observed.putIfAbsent(name, elapsed);
    if (isReady(status)) {
      ready.putIfAbsent(name, elapsed);
    }
  }

  private static boolean isReady(PulsarClusterStatus status) {
    return status.conditions() != null
        && status.conditions().stream().anyMatch(ClusterClock::isReady);
  }

  private static boolean isReady(@Nullable Condition condition) {
    return condition != null
        && "Ready".equals(condition.type())
        && "True".equals(condition.status());
  }
}
