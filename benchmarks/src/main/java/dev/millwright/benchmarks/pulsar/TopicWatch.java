package dev.millwright.benchmarks.pulsar;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.testkit.kubernetes.OnChange;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far the topics of a namespace are, as their statuses tell. To list them over and over would
 * slow down what is measured.
 */
final class TopicWatch implements AutoCloseable {
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Set<String> ready = ConcurrentHashMap.newKeySet();
  private final SharedIndexInformer<PulsarTopic> informer;

  TopicWatch(KubernetesClient client, String namespace) {
    informer =
        client
            .resources(PulsarTopic.class)
            .inNamespace(namespace)
            .inform(new OnChange<>(this::note));
  }

  /** Topics of which the controller has said anything. */
  int told() {
    return told.size();
  }

  /** Topics that say they are there. */
  int ready() {
    return ready.size();
  }

  private void note(PulsarTopic topic) {
    List<Condition> conditions = topic.getStatus() == null ? null : topic.getStatus().conditions();
    if (conditions == null || conditions.isEmpty()) {
      return;
    }
    String name = topic.getMetadata().getName();
    told.add(name);
    if (conditions.stream().anyMatch(c -> "Ready".equals(c.type()) && "True".equals(c.status()))) {
      ready.add(name);
    }
  }

  @Override
  public void close() {
    informer.close();
  }
}
