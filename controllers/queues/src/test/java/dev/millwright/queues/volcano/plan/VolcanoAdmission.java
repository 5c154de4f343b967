package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Volcano's admission of Queues, written down anew from its sources at 1.15 with nothing of the
 * planner: {@code pkg/webhooks/admission/queues/validate/validate_queue.go}, {@code
 * pkg/scheduler/api/resource_info.go}. It counts in floating point, as they do. Beside it what its
 * scheduler does not bear: {@code pkg/scheduler/plugins/capacity/capacity.go}.
 */
final class VolcanoAdmission {
  private static final double LEAST = 0.1;

  final Map<String, Queue> queues = new TreeMap<>();
  private final int maxDepth;

  VolcanoAdmission(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  record Queue(String name, QueueSpec spec, State state, double pods, int podGroups) {
    Queue with(QueueSpec other) {
      return new Queue(name, other, state, pods, podGroups);
    }
  }

  /** What NewResource makes of a list: thousandths of CPUs, bytes, and scalars by name. */
  private record Resource(double cpu, double memory, Map<String, Double> scalars) {
    static Resource of(Amounts amounts) {
      var scalars = new HashMap<String, Double>();
      // In thousandths, which are whole numbers, so that sums in floating point are exact.
      amounts
          .values()
          .forEach((name, value) -> scalars.put(name, value.movePointRight(3).doubleValue()));
      Double cpu = scalars.remove("cpu");
      scalars.remove("memory");
      double memory = amounts.orZero("memory").doubleValue();
      return new Resource(cpu == null ? 0 : cpu, memory, scalars);
    }

    Resource plus(Resource other) {
      var sums = new HashMap<>(scalars);
      other.scalars.forEach((name, value) -> sums.merge(name, value, Double::sum));
      return new Resource(cpu + other.cpu, memory + other.memory, sums);
    }

    double get(String name) {
      return switch (name) {
        case "cpu" -> cpu;
        case "memory" -> memory;
        default -> scalars.getOrDefault(name, 0.0);
      };
    }

    Set<String> names() {
      var names = new TreeSet<>(scalars.keySet());
      names.addAll(List.of("cpu", "memory"));
      names.removeIf(name -> get(name) < LEAST);
      return names;
    }

    /** LessPartly with Zero: a scalar that this does not name is less than any that is named. */
    boolean lessPartly(Resource other) {
      return cpu < other.cpu
          || memory < other.memory
          || !scalars.keySet().containsAll(other.scalars.keySet())
          || other.scalars.keySet().stream().anyMatch(name -> get(name) < other.get(name));
    }
  }

  /** Says why it refuses the Queue, or takes it and says nothing. */
  String create(String name, QueueSpec spec) {
    if (queues.containsKey(name)) {
      return name + " exists";
    }
    var queue = new Queue(name, spec, State.Open, 0, 0);
    return take(queue, first(own(queue), parent(queue), resources(queue)));
  }

  String update(String name, QueueSpec spec) {
    Queue old = queues.get(name);
    if (old == null) {
      return name + " is not there";
    }
    Queue queue = old.with(spec);
    boolean moved = !old.spec().parent().equals(spec.parent());
    boolean changed =
        !old.spec().capability().equals(spec.capability())
            || !old.spec().deserved().equals(spec.deserved())
            || !old.spec().guarantee().equals(spec.guarantee());
    return take(
        queue,
        first(own(queue), moved ? parent(queue) : "", moved || changed ? resources(queue) : ""));
  }

  String delete(String name) {
    if (name.equals("default") || name.equals("root") || !queues.containsKey(name)) {
      return name + " can not be deleted";
    }
    if (!children(name).isEmpty() || there(name).pods() > 0) {
      return name + " has child queues or pods";
    }
    queues.remove(name);
    return "";
  }

  /** Queues in which work stands that have Queues below: one is enough to stop the scheduler. */
  List<String> stopsTheScheduler() {
    return queues.values().stream()
        .filter(queue -> queue.podGroups() > 0 || queue.pods() > 0)
        .map(Queue::name)
        .filter(name -> !name.equals("root") && !children(name).isEmpty())
        .toList();
  }

  private String take(Queue queue, String refusal) {
    if (refusal.isEmpty()) {
      queues.put(queue.name(), queue);
    }
    return refusal;
  }

  private String own(Queue queue) {
    if (queue.state() == State.Closing || queue.state() == State.Unknown) {
      return "queue state must be in [Open Closed]";
    }
    QueueSpec spec = queue.spec();
    var wrong = new ArrayList<String>();
    spec.guarantee()
        .values()
        .forEach(
            (name, value) -> {
              if (spec.deserved().get(name) == null
                  || spec.deserved().orZero(name).compareTo(value) < 0) {
                wrong.add("deserved of " + name + " must be >= guarantee");
              }
            });
    spec.deserved()
        .values()
        .forEach(
            (name, value) -> {
              if (spec.capability().get(name) != null
                  && value.compareTo(spec.capability().orZero(name)) > 0) {
                wrong.add("deserved of " + name + " must be <= capability");
              }
            });
    return String.join(", ", wrong);
  }

  private String parent(Queue queue) {
    String parent = queue.spec().parent();
    if (parent.isEmpty() || parent.equals("root")) {
      return "";
    }
    int depth = 1;
    for (String at = parent; !at.isEmpty() && !at.equals("root"); ) {
      depth++;
      if (depth > maxDepth) {
        return "exceeds the maximum allowed depth";
      }
      if (!queues.containsKey(at)) {
        return "no parent " + at;
      }
      at = at.equals(queue.name()) ? parent : there(at).spec().parent();
    }
    return children(parent).isEmpty() && there(parent).pods() > 0
        ? parent + " has allocated Pods"
        : "";
  }

  private String resources(Queue queue) {
    if (queue.name().equals("root")) {
      return "";
    }
    String parent = queue.spec().parent();
    if (!parent.isEmpty() && !parent.equals("root")) {
      if (!queues.containsKey(parent)) {
        return "parent queue not found";
      }
      String refusal = first(againstAncestors(queue), siblings(queue, there(parent)));
      if (!refusal.isEmpty()) {
        return refusal;
      }
    }
    List<Queue> children = children(queue.name());
    return children.isEmpty() ? "" : first(childrenMax(queue, children), sums(queue, children));
  }

  private String againstAncestors(Queue queue) {
    Resource own = Resource.of(queue.spec().capability());
    for (String name : own.names()) {
      for (String at = queue.spec().parent(); !at.isEmpty() && !at.equals("root"); ) {
        if (!queues.containsKey(at)) {
          break;
        }
        double limit = Resource.of(there(at).spec().capability()).get(name);
        if (limit > 0) {
          if (own.get(name) > limit) {
            return "%s exceeds its ancestor's capability of %s".formatted(queue.name(), name);
          }
          break;
        }
        at = there(at).spec().parent();
      }
    }
    return "";
  }

  private String siblings(Queue queue, Queue parent) {
    var family = new ArrayList<>(children(parent.name()));
    family.removeIf(one -> one.name().equals(queue.name()));
    family.add(queue);
    return sums(parent, family);
  }

  private String sums(Queue parent, List<Queue> children) {
    Resource guarantee = Resource.of(Amounts.NONE);
    Resource deserved = Resource.of(Amounts.NONE);
    for (Queue child : children) {
      guarantee = guarantee.plus(Resource.of(child.spec().guarantee()));
      deserved = deserved.plus(Resource.of(child.spec().deserved()));
      if (Resource.of(parent.spec().guarantee()).lessPartly(guarantee)) {
        return "sum of children's guarantee exceeds that of " + parent.name();
      }
      if (Resource.of(parent.spec().deserved()).lessPartly(deserved)) {
        return "sum of children's deserved exceeds that of " + parent.name();
      }
    }
    return "";
  }

  private String childrenMax(Queue queue, List<Queue> children) {
    Resource own = Resource.of(queue.spec().capability());
    for (String name : own.names()) {
      double most = children.stream().mapToDouble(child -> subtreeMax(child, name)).max().orElse(0);
      if (own.get(name) < most) {
        return queue.name() + " is smaller than its descendants' max capability of " + name;
      }
    }
    return "";
  }

  private double subtreeMax(Queue queue, String name) {
    double own = Resource.of(queue.spec().capability()).get(name);
    return own > 0
        ? own
        : children(queue.name()).stream().mapToDouble(one -> subtreeMax(one, name)).max().orElse(0);
  }

  private Queue there(String name) {
    return Objects.requireNonNull(queues.get(name), name);
  }

  private List<Queue> children(String name) {
    return queues.values().stream().filter(one -> one.spec().parent().equals(name)).toList();
  }

  private static String first(String... refusals) {
    for (String refusal : refusals) {
      if (!refusal.isEmpty()) {
        return refusal;
      }
    }
    return "";
  }
}
