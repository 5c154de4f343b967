package dev.millwright.queues.convert.yarn;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Report;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Fields;
import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.QueueDraft;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.yarn.CapacityText.Percent;
import dev.millwright.queues.convert.yarn.CapacityText.Vector;
import dev.millwright.queues.convert.yarn.CapacityText.Weight;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Capacities, which are hundredths of what the queue above has, weights, or amounts. */
final class CapacityFields {
  private static final String CAPACITY = "capacity";
  private static final String MAX = "maximum-capacity";
  private static final String FACTOR = "user-limit-factor";
  private static final String CURE =
      "%s is left out, for it is a part of what the cluster has, and nobody said what that is: say it"
          + " by --capacity cpu=400,memory=1600Gi";
  private static final SortedMap<String, BigDecimal> UNKNOWN = Collections.emptySortedMap();

  private final Settings settings;
  private final Forest forest;
  private final Map<QueueDraft, Share> shares;

  CapacityFields(Settings settings, Forest forest, Map<QueueDraft, Share> shares) {
    this.settings = settings;
    this.forest = forest;
    this.shares = shares;
  }

  /** What a queue comes to; the one above it comes first. */
  void reckon(QueueDraft queue) {
    if (forest.isRoot(queue)) {
      shares.put(queue, new Share(settings.capacity(), settings.capacity()));
      return;
    }
    QueueDraft parent = queue.above();
    Share above = parent == null ? new Share(UNKNOWN, UNKNOWN) : share(parent);
    SortedMap<String, BigDecimal> capacity = amounts(queue, CAPACITY, above.capacity(), UNKNOWN);
    shares.put(queue, new Share(capacity, amounts(queue, MAX, above.max(), above.max())));
  }

  private SortedMap<String, BigDecimal> amounts(
      QueueDraft queue,
      String field,
      SortedMap<String, BigDecimal> whole,
      SortedMap<String, BigDecimal> unsaid) {
    String text = queue.root().at(field).text().strip();
    if (CapacityText.isVector(text)) {
      return vector(silent(queue, field), whole);
    }
    return switch (CapacityText.of(text)) {
      case Percent percent -> Share.percent(whole, percent.hundredths());
      case Weight weight when field.equals(CAPACITY) ->
          Share.part(whole, weight.weight(), weights(queue));
      case null, default -> unsaid;
    };
  }

  private SortedMap<String, BigDecimal> vector(Value value, SortedMap<String, BigDecimal> whole) {
    Vector vector = CapacityText.vector(value, settings);
    var amounts = new TreeMap<>(vector.amounts());
    vector
        .hundredths()
        .forEach(
            (resource, hundredths) -> {
              BigDecimal of = whole.get(resource);
              if (of != null) {
                amounts.putAll(Share.percent(new TreeMap<>(Map.of(resource, of)), hundredths));
              }
            });
    return amounts;
  }

  /** The same value with a report that nobody reads. */
  private static Value silent(QueueDraft queue, String field) {
    return Value.root(queue.root().node(), new Report()).at(field);
  }

  /** All weights of a queue and those beside it; at least the smallest there is. */
  private static BigDecimal weights(QueueDraft queue) {
    QueueDraft above = queue.above();
    BigDecimal all = BigDecimal.ZERO;
    for (QueueDraft one : above == null ? List.of(queue) : above.below()) {
      if (CapacityText.of(one.root().at(CAPACITY).text()) instanceof Weight weight) {
        all = all.add(weight.weight());
      }
    }
    return all.signum() == 0 ? BigDecimal.ONE : all;
  }

  /** Says what becomes of a capacity. */
  void capacity(Value value, QueueDraft queue) {
    if (forest.isRoot(queue)) {
      value.changed("left out: the root has all there is");
    } else if (CapacityText.isVector(value.text())) {
      write(value, queue, "guaranteed", share(queue).capacity(), true);
    } else {
      switch (CapacityText.of(value.text())) {
        case Percent percent -> write(value, queue, "guaranteed", share(queue).capacity(), false);
        case Weight weight -> weight(value, queue, weight.weight());
        case null, default ->
            value.refused(
                value.text()
                    + " is left out: is neither hundredths, a weight like 4w, nor amounts in [ ];"
                    + " correct it");
      }
    }
  }

  /** Says what becomes of a maximum capacity. */
  void max(Value value, QueueDraft queue) {
    String text = value.text().strip();
    if (forest.isRoot(queue)) {
      value.changed("left out: the root has all there is");
    } else if (CapacityText.isVector(text)) {
      write(value, queue, "max", share(queue).max(), true);
    } else if (text.startsWith("-")
        || (CapacityText.of(text) instanceof Percent(BigDecimal all)
            && all.compareTo(BigDecimal.valueOf(100)) >= 0)) {
      value.changed("left out: the limit is that of the queue above");
    } else if (CapacityText.of(text) instanceof Percent) {
      write(value, queue, "max", share(queue).max(), false);
    } else {
      value.refused(text + " is left out: is neither hundredths nor amounts in [ ]; correct it");
    }
  }

  private void write(
      Value value,
      QueueDraft queue,
      String field,
      SortedMap<String, BigDecimal> amounts,
      boolean said) {
    if (said) {
      // For what cannot be taken over of it.
      CapacityText.vector(value, settings);
    }
    if (amounts.isEmpty()) {
      value.refused(
          (said ? "%s is left out: nothing of it is known" : CURE).formatted(value.text()));
      return;
    }
    SortedMap<String, BigDecimal> whole = Share.whole(amounts);
    if (field.equals("guaranteed")) {
      whole.values().removeIf(amount -> amount.signum() == 0);
    }
    queue.amounts(field, whole);
    if (whole.isEmpty()) {
      value.changed("left out: nothing is guaranteed, which is the default");
    } else if (said) {
      value.kept("spec." + field);
    } else {
      value.changed(
          "spec.%s: %s %% of what the queue above has, rounded down"
              .formatted(field, value.text().strip()));
    }
  }

  /** Weights are whole numbers here: those of all siblings are multiplied alike. */
  private void weight(Value value, QueueDraft queue, BigDecimal weight) {
    QueueDraft above = queue.above();
    int places = 0;
    for (QueueDraft one : above == null ? List.of(queue) : above.below()) {
      if (CapacityText.of(one.root().at(CAPACITY).text()) instanceof Weight(BigDecimal other)) {
        places = Math.max(places, other.stripTrailingZeros().scale());
      }
    }
    BigDecimal whole = weight.movePointRight(Math.max(0, places));
    if (whole.signum() == 0) {
      value.refused("0 is left out: a weight is from 1 to 65535; the queue has 1");
    } else if (Fields.weight(value, queue, whole.min(BigDecimal.valueOf(1 << 20)).intValue())) {
      value.changed("spec.weight is %s, against those of the queues beside it".formatted(whole));
    } else if (whole.compareTo(BigDecimal.ONE) == 0) {
      value.changed("left out: 1 is the default weight");
    }
  }

  /** Says what becomes of a limit of users. */
  void factor(Value value, QueueDraft queue) {
    BigDecimal factor = number(value.text().strip());
    if (factor == null) {
      value.refused(value.text() + " is left out: is no number; correct it");
    } else if (!queue.leaf()) {
      value.changed("left out: YARN looks at it in queues that take work");
    } else if (isEndless(factor)) {
      value.changed("left out: it is no limit");
    } else if (share(queue).capacity().isEmpty()) {
      value.refused(CURE.formatted(value.text()));
    } else {
      value.changed(
          "spec.limits of users *: so many times what is guaranteed, where the queue may have more");
    }
  }

  /** Each user of a queue of YARN has at most so many times its capacity. */
  void userLimit(QueueDraft queue) {
    Value said = queue.root().find(FACTOR);
    BigDecimal factor = said == null ? BigDecimal.ONE : number(said.text().strip());
    if (factor != null && !isEndless(factor)) {
      limit(
          queue,
          queue.root().at(FACTOR),
          said == null,
          Share.part(share(queue).capacity(), factor, BigDecimal.ONE));
    }
  }

  private static boolean isEndless(BigDecimal factor) {
    return factor.signum() < 0 || factor.compareTo(BigDecimal.valueOf(10_000)) > 0;
  }

  private void limit(
      QueueDraft queue, Value value, boolean unsaid, SortedMap<String, BigDecimal> most) {
    SortedMap<String, BigDecimal> max = share(queue).max();
    var binding = new TreeMap<>(most);
    binding
        .entrySet()
        .removeIf(
            entry -> {
              BigDecimal limit = max.get(entry.getKey());
              // Of a queue without capacity YARN lets users have what they need.
              return entry.getValue().signum() == 0
                  || (limit != null && limit.compareTo(entry.getValue()) <= 0);
            });
    if (binding.isEmpty()) {
      return;
    }
    ArrayNode limits = JsonNodeFactory.instance.arrayNode();
    ObjectNode limit = limits.addObject();
    limit.putArray("users").add("*");
    limit.set("max", QueueDraft.texts(Share.whole(binding)));
    queue.set("limits", limits);
    if (unsaid) {
      value.changed(
          "is not said, which is 1 there: spec.limits lets no user have more than is guaranteed; take"
              + " it out to let them");
    }
  }

  private Share share(QueueDraft queue) {
    return shares.getOrDefault(queue, new Share(UNKNOWN, UNKNOWN));
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
