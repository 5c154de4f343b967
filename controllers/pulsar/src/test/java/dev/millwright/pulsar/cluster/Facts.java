package dev.millwright.pulsar.cluster;

import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.KeptClaims;
import dev.millwright.pulsar.cluster.gather.KeptVolumes;
import dev.millwright.pulsar.cluster.gather.Measurements;
import dev.millwright.pulsar.cluster.gather.ObservedClaim;
import dev.millwright.pulsar.cluster.gather.ObservedPod;
import dev.millwright.pulsar.cluster.gather.ObservedWorkload;
import dev.millwright.pulsar.cluster.gather.Surroundings;
import dev.millwright.pulsar.cluster.gather.Trouble;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts of a world for tables: a few sets of pods, and what endpoints answered. */
public final class Facts {

  public static final String NEW = "new";
  public static final String OLD = "old";

  private final List<ObservedWorkload> workloads = new ArrayList<>();
  private final List<ObservedPod> pods = new ArrayList<>();
  private Surroundings around = Surroundings.CLEAR;
  private Measurements measured =
      new Measurements(
          new Reply.Answer<>(true),
          new Reply.Answer<>(0),
          new Reply.Answer<>(Set.of("a", "b", "c")),
          null);

  /** A StatefulSet whose pods all have this revision and are all ready. */
  public Facts set(String name, String component, String... revisions) {
    return set(name, component, revisions.length, revisions);
  }

  /** The same with fewer ready pods; those with the highest ordinals are not. */
  public Facts set(String name, String component, int ready, String... revisions) {
    int updated = (int) List.of(revisions).stream().filter(NEW::equals).count();
    workloads.add(
        new ObservedWorkload(
            "StatefulSet",
            name,
            component,
            revisions.length,
            ready,
            updated,
            true,
            NEW,
            List.of(new ObservedClaim("data", new Quantity("1Gi"), null))));
    IntStream.range(0, revisions.length)
        .forEach(
            i -> pods.add(pod(name + "-" + i, name, component, revisions[i], i < ready, null)));
    return this;
  }

  /** A StatefulSet just written: its status is still that of the spec before. */
  public Facts unobserved(String name, String component) {
    workloads.add(
        new ObservedWorkload("StatefulSet", name, component, 1, 1, 1, false, NEW, List.of()));
    return this;
  }

  /** A StatefulSet with volumes of a size and class. */
  public Facts volumes(String name, String component, int pods, ObservedClaim... claims) {
    workloads.add(
        new ObservedWorkload(
            "StatefulSet", name, component, pods, pods, pods, true, NEW, List.of(claims)));
    return this;
  }

  /** A Deployment. */
  public Facts deployment(String name, String component, int ready) {
    workloads.add(
        new ObservedWorkload("Deployment", name, component, 1, ready, 1, true, null, List.of()));
    return this;
  }

  /** A pod in trouble. */
  public Facts trouble(String name, String owner, String component, Trouble trouble) {
    pods.add(pod(name, owner, component, NEW, false, trouble));
    return this;
  }

  /** What lies around. */
  public Facts around(Surroundings surroundings) {
    around = surroundings;
    return this;
  }

  /** Volume claims that a former cluster c left, with the metadata store it had. */
  public Facts kept(@Nullable String metadataStore, String... claims) {
    return around(
        new Surroundings(
            List.of(),
            new KeptVolumes(
                Stream.of(claims).map(claim -> KeptClaims.of("c", claim, metadataStore)).toList()),
            List.of(),
            List.of()));
  }

  public Facts measured(Measurements answers) {
    measured = answers;
    return this;
  }

  public Facts underReplicated(@Nullable Reply<Integer> reply) {
    return measured(
        new Measurements(measured.brokers(), reply, measured.writable(), measured.racks()));
  }

  public ClusterFacts build() {
    return new ClusterFacts(workloads, List.of(), pods, around, measured);
  }

  private static ObservedPod pod(
      String name,
      String owner,
      String component,
      String revision,
      boolean ready,
      @Nullable Trouble trouble) {
    return new ObservedPod(
        name, "uid-" + name, "1", component, owner, revision, "4.0.8", ready, false, trouble);
  }
}
