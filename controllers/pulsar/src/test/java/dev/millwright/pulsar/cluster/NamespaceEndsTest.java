package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.Shipped;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.Crds;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A namespace that is being deleted lets nothing be made in it. Without a controller manager it
 * stays like this for ever.
 */
class NamespaceEndsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final String ENDING = "ending";

  @Test
  void isNoFailureToTellOf() {
    var loud = new Loud();
    try (KubeApi api = KubeApi.start();
        KubernetesClient admin = api.client();
        PulsarEndpoints endpoints = new PulsarEndpoints()) {
      prepare(admin);
      Logger.getLogger("").addHandler(loud);
      try (var controller =
          new RunningController(api, endpoints.proxies(), Set.of(ENDING), Clock.systemUTC())) {
        assertThat(controller).isNotNull();
        PulsarCluster cluster = TestClusters.named("ends", "metadata: {url: 'etcd:http://e:2379'}");
        cluster.getMetadata().setNamespace(ENDING);
        admin.resource(cluster).create();
        await().atMost(PATIENCE).until(() -> ends(admin).getStatus() != null);

        admin.namespaces().withName(ENDING).delete();
        admin.configMaps().inNamespace(ENDING).withName("ends-broker").delete();
        await().atMost(PATIENCE).until(() -> refused(api) > 0);
        long before = refused(api);
        admin
            .resources(PulsarCluster.class)
            .inNamespace(ENDING)
            .withName("ends")
            .edit(
                c ->
                    Specs.spec(c, "metadata: {url: 'etcd:http://e:2379'}\nbrokers: {replicas: 2}"));
        // The second from now on has the new spec and has ended when the third is refused, which
        // may be broken off by the end of the test.
        await().atMost(PATIENCE).until(() -> refused(api) > before + 2);
        assertThat(loud.thrown).isEmpty();
      }
      assertThat(ends(admin).getStatus().conditions())
          .extracting(Condition::reason)
          .doesNotContain("ApplyFailed", "ReconcileFailed");
    } finally {
      Logger.getLogger("").removeHandler(loud);
    }
  }

  private static void prepare(KubernetesClient admin) {
    Crds.install(admin);
    ClusterScene.addDefaultClass(admin);
    admin
        .resource(new NamespaceBuilder().withNewMetadata().withName(ENDING).endMetadata().build())
        .create();
  }

  private static PulsarCluster ends(KubernetesClient admin) {
    return admin.resources(PulsarCluster.class).inNamespace(ENDING).withName("ends").get();
  }

  private static long refused(KubeApi api) {
    return Shipped.CONTROLLER.requests(api.audit()).stream()
        .filter(AuditedRequest::isWrite)
        .filter(request -> request.resource().equals("configmaps") && request.code() == 403)
        .count();
  }

  /** Keeps what is logged with a stack trace. */
  private static final class Loud extends Handler {
    private final Collection<Throwable> thrown = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord entry) {
      if (entry.getThrown() != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        thrown.add(entry.getThrown());
      }
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
