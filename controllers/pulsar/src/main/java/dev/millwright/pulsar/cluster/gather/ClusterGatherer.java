package dev.millwright.pulsar.cluster.gather;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.cluster.client.Access;
import dev.millwright.pulsar.cluster.client.BookieHttp;
import dev.millwright.pulsar.cluster.client.BookieRacks;
import dev.millwright.pulsar.cluster.client.BrokerHealth;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers the facts of a cluster run by us. */
public final class ClusterGatherer {

  private static final int BOOKIES_ASKED = 2;

  private final BrokerHealth brokers;
  private final BookieHttp bookies;
  private final BookieRacks racks;

  /**
   * Over these doors.
   *
   * @param brokers asks brokers
   * @param bookies asks bookies
   * @param racks asks brokers where bookies are
   */
  public ClusterGatherer(BrokerHealth brokers, BookieHttp bookies, BookieRacks racks) {
    this.brokers = brokers;
    this.bookies = bookies;
    this.racks = racks;
  }

  /**
   * Everything one reconcile needs to know.
   *
   * @param wanted the complete model of the spec
   * @param askForRacks whether the racks of bookies are a concern of this cluster
   * @param context caches and client
   */
  public ClusterFacts gather(
      ResolvedCluster wanted, boolean askForRacks, Context<PulsarCluster> context) {
    List<ObservedWorkload> workloads = workloads(context);
    List<ObservedPod> pods =
        context
            .getSecondaryResourcesAsStream(Pod.class)
            .map(PodReader::read)
            .sorted(Comparator.comparing(ObservedPod::name))
            .toList();
    return new ClusterFacts(
        workloads,
        context.getSecondaryResourcesAsStream(Job.class).map(WorkloadReader::read).toList(),
        pods,
        SurroundingsReader.read(wanted, workloads, context),
        measure(wanted, askForRacks, workloads, pods));
  }

  /** StatefulSets and Deployments as they are now, with what this reconcile has written. */
  public List<ObservedWorkload> workloads(Context<PulsarCluster> context) {
    return Stream.concat(
            context.getSecondaryResourcesAsStream(StatefulSet.class).map(WorkloadReader::read),
            context.getSecondaryResourcesAsStream(Deployment.class).map(WorkloadReader::read))
        .sorted(Comparator.comparing(ObservedWorkload::name))
        .toList();
  }

  private Measurements measure(
      ResolvedCluster wanted,
      boolean askForRacks,
      List<ObservedWorkload> workloads,
      List<ObservedPod> pods) {
    Addresses addresses = new Addresses(wanted);
    boolean serving =
        workloads.stream()
            .anyMatch(w -> w.component().equals(addresses.server().label()) && w.ready() > 0);
    URI admin = URI.create(addresses.admin());
    Reply<Boolean> health = serving ? brokers.healthy(admin, Access.OPEN) : null;
    boolean answering = health != null && !(health instanceof Reply.Unreachable<Boolean>);
    Reply<Integer> underReplicated = null;
    Reply<Set<String>> writable = null;
    for (URI bookie : readyBookies(addresses, pods)) {
      underReplicated = bookies.underReplicated(bookie);
      writable = bookies.writable(bookie);
      if (writable instanceof Reply.Answer<Set<String>>) {
        break;
      }
    }
    return new Measurements(
        health,
        underReplicated,
        writable,
        askForRacks && answering ? racks.all(admin, Access.OPEN) : null);
  }

  /** Any one bookie answers for all; the second is asked where the first does not answer. */
  private static List<URI> readyBookies(Addresses addresses, List<ObservedPod> pods) {
    String domain = addresses.podDomain(Component.BOOKIE);
    return pods.stream()
        .filter(pod -> pod.ready() && pod.component().equals(Component.BOOKIE.label()))
        .limit(BOOKIES_ASKED)
        .map(
            pod ->
                URI.create("http://%s.%s:%d".formatted(pod.name(), domain, Addresses.BOOKIE_HTTP)))
        .toList();
  }
}
