package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.client.ShimDocument;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The document of a tree that YuniKorn does not take as it is, with a real API server. */
class YuniKornDocumentTest {
  private static final int MANY = 16;

  private final QueueScene scene = new QueueScene();
  private final PlayedYuniKorn yuniKorn = new PlayedYuniKorn(scene);

  @AfterEach
  void clear() {
    yuniKorn.close();
    scene.close();
  }

  @Test
  void aQueueForWhichItIsRefusedStopsNobodyElse() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("org", "max: {cpu: 20}");
    scene.queue("one", "parent: org, max: {cpu: 2}");
    scene.queue("two", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("org", "one", "two");

    yuniKorn.scheduler().refuse("example.com/strange");
    scene.queue("bad", "parent: org, max: {example.com/strange: 1}");
    scene.queue("below", "parent: bad");
    scene.patch("two", "{\"max\": {\"cpu\": 5}}");
    yuniKorn.await("bad", "Enforced", "False/RefusedByBackEnd");
    yuniKorn.await("below", "Enforced", "False/ParentAbsent");
    yuniKorn.await("two", "Enforced", "True/ReadBack");
    assertThat(scene.message("bad", "Enforced"))
        .contains("a rule that only this version knows")
        .contains("stays as it was");
    assertThat(yuniKorn.document()).contains("5").doesNotContain("bad").doesNotContain("below");
    assertThat(scene.said("one", "Enforced")).isEqualTo("True/ReadBack");

    scene.patch("one", "{\"max\": {\"cpu\": 1, \"example.com/strange\": 7}}");
    yuniKorn.await("one", "Enforced", "False/RefusedByBackEnd");
    scene.patch("two", "{\"max\": {\"cpu\": 6}}");
    yuniKorn.await("two", "Enforced", "True/ReadBack");
    assertThat(yuniKorn.document()).as("one is as it was").contains("\"2000m\"");

    scene.patch("bad", "{\"max\": {\"cpu\": 1, \"example.com/strange\": null}}");
    scene.patch("one", "{\"max\": {\"example.com/strange\": null}}");
    yuniKorn.awaitEnforced("bad", "below", "one", "two");
  }

  /** The queue above says no guarantee of its own, so it is guaranteed what those below are. */
  @Test
  void aRefusedQueueStaysAsItWasAndThoseBesideItCanStillBeChanged() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("org", "max: {cpu: 20}");
    scene.queue("one", "parent: org, guaranteed: {cpu: 4}");
    scene.queue("two", "parent: org, guaranteed: {cpu: 3}");
    yuniKorn.awaitEnforced("org", "one", "two");

    scene.patch("one", "{\"guaranteed\": {\"cpu\": 30}}");
    yuniKorn.await("one", "Accepted", "False/GuaranteedOverMax");
    scene.patch("two", "{\"guaranteed\": {\"cpu\": 5}}");
    yuniKorn.awaitEnforced("org", "two");
    assertThat(yuniKorn.document())
        .as("one is as it was, and org makes room for it")
        .contains("4000m", "5000m", "9000m");

    scene.patch("one", "{\"guaranteed\": {\"cpu\": 6}}");
    yuniKorn.awaitEnforced("org", "one", "two");
    assertThat(yuniKorn.document()).contains("11000m");
  }

  @Test
  void whatIsNoQueuesFaultIsNoQueueBlamedFor() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    scene.queue("one", "max: {cpu: 2}");
    yuniKorn.awaitEnforced("one");
    yuniKorn.scheduler().refuse("placementrules");
    scene.patch("one", "{\"max\": {\"cpu\": 5}}");
    yuniKorn.await("one", "Enforced", "Unknown/BackEndFailed");
    assertThat(scene.message("one", "Enforced")).contains("look at spec.yuniKorn");
    yuniKorn.scheduler().refuse("");
    yuniKorn.awaitEnforced("one");
  }

  @Test
  void aLargeOneGoesCompressedAndASmallOneAsTextAgain() {
    scene.start();
    scene.backEnd("yunikorn", yuniKorn.settings());
    List<String> queues = IntStream.range(0, MANY).mapToObj(i -> "q" + i).toList();
    String users =
        IntStream.range(0, 250)
            .mapToObj(i -> "u%d-%s".formatted(i, "x".repeat(200)))
            .collect(Collectors.joining(", "));
    queues.forEach(queue -> scene.queue(queue, "submitters: {users: [%s]}".formatted(users)));
    yuniKorn.awaitEnforced(queues.toArray(String[]::new));
    ConfigMap large = yuniKorn.configMap().get();
    assertThat(large.getBinaryData()).containsOnlyKeys(ShimDocument.COMPRESSED);
    assertThat(large.getData()).isNullOrEmpty();

    queues.subList(0, MANY / 2).forEach(queue -> scene.patch(queue, "{\"submitters\": null}"));
    yuniKorn.awaitEnforced(queues.toArray(String[]::new));
    ConfigMap small = yuniKorn.configMap().get();
    assertThat(small.getData()).containsOnlyKeys(ShimDocument.PLAIN);
    assertThat(small.getBinaryData()).isNullOrEmpty();
  }
}
