package dev.millwright.pulsar.cluster;

import dev.millwright.pulsar.Shipped;
import dev.millwright.pulsar.cluster.apply.ClusterEvents;
import dev.millwright.pulsar.cluster.apply.RackWriter;
import dev.millwright.pulsar.cluster.apply.Shutdown;
import dev.millwright.pulsar.cluster.client.HttpBookie;
import dev.millwright.pulsar.cluster.client.HttpBookieRacks;
import dev.millwright.pulsar.cluster.client.HttpBrokerHealth;
import dev.millwright.pulsar.cluster.client.HttpClients;
import dev.millwright.pulsar.cluster.gather.ClusterGatherer;
import dev.millwright.pulsar.cluster.gather.ExternalGatherer;
import dev.millwright.pulsar.cluster.status.PulsarClusterStatusFactory;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** The cluster half of the controller in this process, with exactly the shipped rights. */
public final class RunningController implements AutoCloseable {

  private final KubernetesClient client;
  private final Operator operator;

  /** For these namespaces; asks brokers and bookies by way of these proxies. */
  public RunningController(
      KubeApi api, ProxySelector proxies, Set<String> namespaces, Clock clock) {
    client = Shipped.CONTROLLER.client(api);
    operator = new Operator(o -> o.withKubernetesClient(client).withCloseClientOnStop(false));
    operator.register(reconciler(proxies, clock), o -> o.settingNamespaces(namespaces));
    operator.start();
  }

  private static PulsarClusterReconciler reconciler(ProxySelector proxies, Clock clock) {
    HttpClients http = new HttpClients(proxies);
    HttpBrokerHealth brokers = new HttpBrokerHealth(http);
    HttpBookie bookies = new HttpBookie(http);
    HttpBookieRacks racks = new HttpBookieRacks(http);
    ClusterEvents events = new ClusterEvents(clock);
    return new PulsarClusterReconciler(
        new ClusterGatherer(brokers, bookies, racks),
        new ExternalGatherer(brokers, bookies),
        new PulsarClusterStatusFactory(clock),
        events,
        new Shutdown(events, clock),
        new RackWriter(racks),
        new Pace(new Random(), Duration.ofSeconds(1), Duration.ofSeconds(3)));
  }

  @Override
  public void close() {
    operator.stop();
    client.close();
  }
}
