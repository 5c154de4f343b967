package dev.millwright.e2e.queues;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Room of the cluster in pods of one size, of which eight fill the smallest node, so that the
 * stories say the same on nodes of any size.
 *
 * @param slotMilli CPU of one pod, in thousandths
 * @param slots pods that find room
 */
record Room(long slotMilli, int slots) {
  /** The stories divide this much among their queues. */
  static final int WANTED = 32;

  private static final int SLOTS_A_NODE = 8;

  static Room of(KubernetesClient client) {
    List<Long> nodes =
        client.nodes().list().getItems().stream().filter(Room::isOpen).map(Room::milli).toList();
    long slot = nodes.stream().mapToLong(Long::longValue).min().orElse(0) / SLOTS_A_NODE;
    int slots = slot == 0 ? 0 : nodes.stream().mapToInt(node -> (int) (node / slot)).sum();
    if (slots != WANTED) {
      throw new IllegalStateException(
          "The cluster has room for %d of these pods, and the stories want %d: give it four equal"
                  .formatted(slots, WANTED)
              + " nodes without taints, for example by local-cluster/cluster up --flavour simulated"
              + " --nodes 4");
    }
    return new Room(slot, slots);
  }

  private static boolean isOpen(Node node) {
    return !Boolean.TRUE.equals(node.getSpec().getUnschedulable())
        && node.getSpec().getTaints().isEmpty();
  }

  private static long milli(Node node) {
    return milli(
        Objects.requireNonNullElse(
            node.getStatus().getAllocatable().get("cpu"), new Quantity("0")));
  }

  static long milli(Quantity cpu) {
    return cpu.getNumericalAmount().multiply(BigDecimal.valueOf(1000)).longValueExact();
  }

  /** Amount of CPU for so many pods, as Kubernetes writes it. */
  String cpu(int pods) {
    return pods * slotMilli + "m";
  }

  /** The same as amounts of a spec. */
  String amounts(int pods) {
    return "{cpu: " + cpu(pods) + "}";
  }
}
