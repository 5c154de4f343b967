package dev.millwright.queues.backend.yunikorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.api.queues.QueueLimit;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.Submitters;
import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.backend.yunikorn.PackedDocument.Compressed;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.Solver;
import dev.millwright.queues.yunikorn.client.Answer.Got;
import dev.millwright.queues.yunikorn.client.HttpYuniKorn;
import dev.millwright.queues.yunikorn.client.ScriptedYuniKorn;
import dev.millwright.queues.yunikorn.client.Verdict;
import dev.millwright.queues.yunikorn.desired.Submissions;
import dev.millwright.queues.yunikorn.desired.YuniKornDocuments;
import dev.millwright.queues.yunikorn.document.DocumentChecksum;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tree of ten thousand queues, each of which says something of its own. */
class LargeDocumentTest {
  private static final int ORGANISATIONS = 10;
  private static final int DEPARTMENTS = 100;
  private static final int QUEUES = 10_000;
  private static final String NOTHING =
      "{partitions: [{name: default, queues: [{name: root, queues: []}]}]}";

  private final Random random = new Random(5);

  @Test
  void goesCompressedAndIsReadAsTheTextItWasMadeOf() {
    QueuesDocument document = document();
    QueuesDocument nothing = DocumentReader.read(NOTHING).document();
    DocumentDraft draft =
        DocumentDraft.of(
            kept -> Rendering.of(document, nothing, kept),
            DocumentReader.read(NOTHING).document(),
            NOTHING,
            Set.of());
    assertThat(draft.deadly()).isNull();
    assertThat(draft.changed()).hasSize(QUEUES);
    assertThat(draft.text().length())
        .as("more than a parser of YAML takes by default")
        .isGreaterThan(3 * 1024 * 1024);

    assertThat(PackedDocument.of(draft.text(), 64 * 1024))
        .isInstanceOfSatisfying(
            Compressed.class,
            packed -> {
              assertThat(packed.bytes().length).isLessThan(PackedDocument.MAP_MOST * 9 / 10);
              isLive(draft.text(), packed);
            });
  }

  private static void isLive(String text, Compressed packed) {
    try (var peer = ScriptedYuniKorn.startedWith(NOTHING);
        var http = HttpClient.newHttpClient()) {
      var yuniKorn = new HttpYuniKorn(http, peer.address(), Duration.ofSeconds(60));
      assertThat(yuniKorn.validate(text)).isEqualTo(new Got<>(new Verdict(true, "")));
      peer.deliver(String.valueOf(PackedDocument.read(packed.bytes())));
      assertThat(yuniKorn.liveChecksum()).isEqualTo(new Got<>(DocumentChecksum.of(text)));
      assertThat(yuniKorn.liveDocument())
          .isEqualTo(new Got<>(DocumentReader.read(text).document()));
    }
  }

  private QueuesDocument document() {
    var specs = new TreeMap<String, BatchQueueSpec>();
    for (int i = 0; i < QUEUES; i++) {
      String parent =
          i < ORGANISATIONS
              ? null
              : i < DEPARTMENTS
                  ? name(random.nextInt(ORGANISATIONS))
                  : name(ORGANISATIONS + random.nextInt(DEPARTMENTS - ORGANISATIONS));
      specs.put(name(i), i < DEPARTMENTS ? inner(parent) : leaf(parent));
    }
    var tree = Solver.solve(specs.entrySet().stream().map(LargeDocumentTest::node).toList());
    assertThat(tree.accepted()).hasSize(QUEUES);
    var backEnd =
        new QueueBackendSpec(
            null,
            new YuniKornSettings(null, null, null, null, null, null, null, null),
            null,
            null,
            null,
            null);
    return YuniKornDocuments.of(tree, specs, backEnd, Submissions.LISTED);
  }

  private static QueueNode node(Map.Entry<String, BatchQueueSpec> named) {
    var queue = new BatchQueue();
    queue.setMetadata(new ObjectMetaBuilder().withName(named.getKey()).build());
    queue.setSpec(named.getValue());
    return QueueNode.of(queue);
  }

  private static String name(int number) {
    return "queue-%d-of-%x".formatted(number, number * 2_654_435_761L);
  }

  private BatchQueueSpec inner(@Nullable String parent) {
    return spec(parent, null, null, null, null);
  }

  private BatchQueueSpec leaf(@Nullable String parent) {
    int cpu = 1 + random.nextInt(500);
    int memory = 1 + random.nextInt(4000);
    return spec(
        parent,
        Map.of("cpu", new Quantity(cpu + ""), "memory", new Quantity(memory + "Mi")),
        Map.of(
            "cpu", new Quantity(cpu + random.nextInt(500) + ""),
            "memory", new Quantity(memory + random.nextInt(4000) + "Mi")),
        random.nextBoolean() ? List.of(limit()) : null,
        new Submitters(null, null, List.of(user(), user()), List.of("g" + random.nextInt(500))));
  }

  private QueueLimit limit() {
    return new QueueLimit(List.of(user()), null, null, 1 + random.nextInt(9));
  }

  private String user() {
    return "user-" + random.nextInt(100_000);
  }

  private BatchQueueSpec spec(
      @Nullable String parent,
      @Nullable Map<String, Quantity> guaranteed,
      @Nullable Map<String, Quantity> max,
      @Nullable List<QueueLimit> limits,
      @Nullable Submitters submitters) {
    return new BatchQueueSpec(
        parent,
        null,
        null,
        guaranteed,
        max,
        null,
        random.nextInt(2001) - 1000,
        random.nextBoolean() ? QueueOrder.Fifo : QueueOrder.Fair,
        null,
        null,
        null,
        limits,
        null,
        submitters,
        null,
        null,
        null,
        null);
  }
}
