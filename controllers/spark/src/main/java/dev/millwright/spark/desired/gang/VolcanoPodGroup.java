package dev.millwright.spark.desired.gang;

import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.name.LaunchNames;
import dev.millwright.spark.launch.resource.Amounts;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The PodGroup of one attempt.
 *
 * <p>A driver makes its executors itself, so a group that asks for more members than the driver
 * before it runs would never start: Volcano's gang plugin ({@code pkg/scheduler/plugins/gang})
 * takes no group whose pods are fewer than {@code minMember}, and {@code minTaskMember} has the
 * same effect. What keeps room for the executors is {@code minResources}. The enqueue action lets a
 * group in only where these fit into the queue's capability together with all that runs and is let
 * in there, and the plugins proportion, capacity and overcommit go on counting {@code minResources}
 * less what the group has as taken, as long as it is in phase {@code Running} and has {@code
 * minMember} pods. It is an account of the queue, not of nodes, and executors of other groups above
 * their own {@code minResources} are not held to it.
 *
 * <p>Hence the stages. While the group {@link GangStage#FORMING forms}, {@code minMember} is 1: a
 * higher number would take it out of {@code Running}, and with that give up the room. Once {@link
 * GangStage#FORMED formed} it is the driver and the executors that stay, which no preemption takes
 * then, and {@code minResources} shrinks to theirs, since a queue would go on holding room for
 * first executors that dynamic allocation has let go. When one is lost and the group is {@link
 * GangStage#SHORT short}, {@code minMember} is 1 again, so that the room is held for its successor.
 *
 * <p>A group whose driver has ended must be deleted: it still names its queue, which cannot be
 * closed by then, and one in phase {@code Pending} may be let in again and take room for nobody.
 */
public final class VolcanoPodGroup {
  private static final String API_VERSION = "scheduling.volcano.sh/v1beta1";
  private static final String KIND = "PodGroup";

  /** Annotation of pods; of the two that Volcano's documents name the one its scheduler reads. */
  private static final String GROUP_NAME = "scheduling.k8s.io/group-name";

  /** Of a gang: how far it was when it was last written. */
  private static final String STAGE = "spark.millwright.dev/gang-stage";

  private static final String COMPONENT = "gang";

  private VolcanoPodGroup() {}

  /** Its name, another one for each attempt. */
  public static String name(LaunchNames names) {
    return names.prefix() + "-podgroup";
  }

  /** Its name beside that of the driver's pod. */
  public static String nameBeside(String driverPod) {
    return driverPod.replaceFirst("-driver$", "") + "-podgroup";
  }

  /** How far a group was when it was last written; null for one that is no gang. */
  public static @Nullable GangStage stage(GenericKubernetesResource group) {
    Map<String, String> annotations = group.getMetadata().getAnnotations();
    String stage = annotations == null ? null : annotations.get(STAGE);
    return stage == null ? null : GangStage.valueOf(stage);
  }

  /**
   * The group as it has to be by now; empty where it is so already.
   *
   * @param group as it is; its queue and priority stay
   * @param request of the attempt
   * @param owner whom it belongs to
   * @param attempt its number
   * @param stage as it was last written
   * @param scheduled executors that have a node now and have not ended
   */
  public static Optional<GenericKubernetesResource> follow(
      GenericKubernetesResource group,
      LaunchRequest request,
      Owner owner,
      int attempt,
      GangStage stage,
      int scheduled) {
    Footprint footprint = Footprint.of(request);
    GangStage now = GangStage.of(footprint.executors(), stage != GangStage.FORMING, scheduled);
    if (now == stage) {
      return Optional.empty();
    }
    Object queue = group.get("spec", "queue");
    Object priority = group.get("spec", "priorityClassName");
    QueueTarget target =
        new QueueTarget(
            QueueBackEnd.VOLCANO,
            "",
            queue == null ? "" : queue.toString(),
            priority == null ? null : priority.toString(),
            true);
    return Optional.of(of(request.names(), footprint, target, owner, attempt, now));
  }

  static Map<String, String> conf(LaunchRequest request) {
    String name = name(request.names());
    return Map.of(
        "spark.kubernetes.driver.annotation." + GROUP_NAME, name,
        "spark.kubernetes.executor.annotation." + GROUP_NAME, name);
  }

  /**
   * The group at a stage. Without a gang it holds room for the driver alone at all stages.
   *
   * @param names of the attempt
   * @param footprint of the attempt
   * @param target the queue
   * @param owner whom it belongs to
   * @param attempt its number
   * @param stage how far the executors are
   */
  public static GenericKubernetesResource of(
      LaunchNames names,
      Footprint footprint,
      QueueTarget target,
      Owner owner,
      int attempt,
      GangStage stage) {
    int floor = footprint.executors().floor();
    int held =
        switch (stage) {
          case FORMING -> footprint.executors().first();
          case FORMED, SHORT -> floor;
        };
    int members = stage == GangStage.FORMED && target.gang() ? 1 + floor : 1;
    Map<String, Object> spec = new TreeMap<>();
    spec.put("queue", target.queue());
    spec.put("minMember", members);
    spec.put("minResources", texts(footprint.with(target.gang() ? held : 0)));
    if (target.priorityClassName() != null) {
      spec.put("priorityClassName", target.priorityClassName());
    }
    return new GenericKubernetesResourceBuilder()
        .withApiVersion(API_VERSION)
        .withKind(KIND)
        .withMetadata(
            owner.meta(
                COMPONENT,
                name(names),
                Map.of(SparkLabels.ATTEMPT, Integer.toString(attempt)),
                target.gang() ? Map.of(STAGE, stage.name()) : Map.of()))
        .addToAdditionalProperties("spec", spec)
        .build();
  }

  private static Map<String, String> texts(Amounts amounts) {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Quantity> entry : amounts.quantities().entrySet()) {
      texts.put(entry.getKey(), entry.getValue().toString());
    }
    return texts;
  }
}
