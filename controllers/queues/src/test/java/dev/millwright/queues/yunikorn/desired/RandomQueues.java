package dev.millwright.queues.yunikorn.desired;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.GangDefaults;
import dev.millwright.api.queues.NodeSort;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.api.queues.QueueLimit;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.ServiceAccountReference;
import dev.millwright.api.queues.Submitters;
import dev.millwright.api.queues.YuniKornSettings;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Trees that say anything that the API lets them say, and often too much. */
final class RandomQueues {
  private static final List<String> CPUS = List.of("0", "1m", "500m", "1", "2", "7", "40");
  private static final List<String> BYTES = List.of("0", "1", "1Ki", "1.5Gi", "3G", "1Ti");
  private static final List<String> PIECES = List.of("0", "1", "5", "110");
  private static final List<String> LIMITS = List.of("0", "0.5", "1", "1500m", "7", "-1", "9E30");
  private static final List<String> NAMES =
      List.of("alice", "bob", "*", "oidc:dave", "a.b@c", "data", "1st", "no good", "sys/x#y$");

  private final Random random;

  RandomQueues(long seed) {
    this.random = new Random(seed);
  }

  List<BatchQueue> queues() {
    var queues = new ArrayList<BatchQueue>();
    int count = 1 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      String parent = i > 0 && random.nextInt(4) > 0 ? "q" + random.nextInt(i) : null;
      var queue = new BatchQueue();
      queue.setMetadata(new ObjectMetaBuilder().withName("q" + i).build());
      queue.setSpec(spec(parent));
      queues.add(queue);
    }
    return queues;
  }

  QueueBackendSpec backEnd() {
    return new QueueBackendSpec(
        null,
        new YuniKornSettings(
            null,
            null,
            null,
            null,
            null,
            maybe(() -> one(NodeSort.values())),
            maybe(random::nextBoolean),
            maybe(random::nextBoolean)),
        null,
        null,
        maybe(() -> Map.of("cpu", new Quantity("100"), "memory", new Quantity("1Ti"))),
        null);
  }

  private BatchQueueSpec spec(@Nullable String parent) {
    return new BatchQueueSpec(
        parent,
        null,
        null,
        maybe(this::amounts),
        maybe(this::amounts),
        maybe(() -> 1 + random.nextInt(9)),
        maybe(() -> random.nextInt(2001) - 1000),
        maybe(() -> one(QueueOrder.values())),
        maybe(() -> one(PreemptionPolicy.values())),
        maybe(random::nextBoolean),
        maybe(() -> new GangDefaults(random.nextBoolean(), null)),
        maybe(() -> many(this::limit)),
        maybe(() -> 1 + random.nextInt(9)),
        maybe(this::submitters),
        null,
        maybe(() -> one(QueueState.values())),
        null,
        null);
  }

  private Map<String, Quantity> amounts() {
    var amounts = new TreeMap<String, Quantity>();
    if (random.nextInt(3) > 0) {
      amounts.put("cpu", new Quantity(one(CPUS)));
    }
    if (random.nextBoolean()) {
      amounts.put("memory", Quantity.parse(one(BYTES)));
    }
    if (random.nextInt(4) == 0) {
      amounts.put("pods", new Quantity(one(PIECES)));
    }
    if (random.nextInt(8) == 0) {
      amounts.put("deviceclass/gpu", new Quantity(one(PIECES)));
    }
    return amounts;
  }

  private QueueLimit limit() {
    var most = new TreeMap<String, Quantity>();
    for (String resource : List.of("cpu", "memory", "deviceclass/gpu")) {
      if (random.nextInt(3) == 0) {
        most.put(resource, Quantity.parse(one(LIMITS)));
      }
    }
    return new QueueLimit(
        maybe(() -> many(() -> one(NAMES))),
        maybe(() -> many(() -> one(NAMES))),
        most.isEmpty() ? null : most,
        most.isEmpty() || random.nextBoolean() ? 1 + random.nextInt(9) : null);
  }

  private Submitters submitters() {
    return new Submitters(
        random.nextInt(4) == 0 ? List.of("ns") : null,
        random.nextInt(4) == 0 ? List.of(new ServiceAccountReference("ns", "sa")) : null,
        maybe(() -> many(() -> one(NAMES))),
        maybe(() -> many(() -> one(NAMES))));
  }

  private <T> List<T> many(Supplier<T> item) {
    var items = new ArrayList<T>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      items.add(item.get());
    }
    return items;
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? value.get() : null;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
