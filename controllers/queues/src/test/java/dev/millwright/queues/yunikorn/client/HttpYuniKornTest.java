package dev.millwright.queues.yunikorn.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.client.Answer.Failed;
import dev.millwright.queues.yunikorn.client.Answer.Got;
import dev.millwright.queues.yunikorn.client.Answer.Kind;
import dev.millwright.queues.yunikorn.client.ScriptedYuniKorn.Mood;
import dev.millwright.queues.yunikorn.document.DocumentChecksum;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpYuniKornTest {
  private static final String OLD = document("{name: etl}");
  private static final String NEW =
      document("{name: org, queues: [{name: etl, resources: {max: {vcore: 4, memory: 1Ki}}}]}");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private ScriptedYuniKorn peer;
  private YuniKorn yuniKorn;

  @BeforeEach
  void start() {
    peer = ScriptedYuniKorn.startedWith(OLD);
    yuniKorn = new HttpYuniKorn(http, peer.address(), PATIENCE);
  }

  @AfterEach
  void stop() {
    peer.close();
    http.shutdownNow();
  }

  private static String document(String queues) {
    return "{partitions: [{name: default, queues: [{name: root, queues: [%s]}]}]}"
        .formatted(queues);
  }

  @Test
  void asksForAVerdict() {
    assertThat(yuniKorn.validate(NEW)).isEqualTo(new Got<>(new Verdict(true, "")));
    assertThat(yuniKorn.validate(document("{name: a.b}")))
        .isEqualTo(new Got<>(new Verdict(false, "invalid queues.name of root")));
  }

  /** All of these YuniKorn's check passes; of the first it dies. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{name: a, submitacl: \"u  g\"}'                     | true",
        "'{name: a, properties: {priority.offset: much}}'     | false",
        "'{name: a, submitacl: \"system:serviceaccount:n:a\"}' | false",
      })
  void hearsNothingOfWhatYuniKornDoesNotSee(String queue, boolean dies) {
    assertThat(yuniKorn.validate(document(queue))).isEqualTo(new Got<>(new Verdict(true, "")));

    peer.deliver(document(queue));
    peer.restart();

    assertThat(peer.isDead()).isEqualTo(dies);
    assertThat(yuniKorn.liveChecksum() instanceof Failed<String>).isEqualTo(dies);
  }

  @Test
  void seesADocumentBecomeLive() {
    assertThat(yuniKorn.liveChecksum()).isEqualTo(new Got<>(DocumentChecksum.of(OLD)));

    peer.deliver(NEW);

    assertThat(yuniKorn.liveChecksum()).isEqualTo(new Got<>(DocumentChecksum.of(NEW)));
  }

  @Test
  void readsTheDocumentThatIsLive() {
    peer.deliver(NEW);
    peer.readNoMore();
    peer.deliver(OLD);

    assertThat(yuniKorn.liveDocument()).isEqualTo(new Got<>(DocumentReader.read(NEW).document()));
  }

  @Test
  void seesTheFormerChecksumWhereADocumentIsRefusedOrNeverRead() {
    peer.deliver(document("{name: a.b}"));
    assertThat(yuniKorn.liveChecksum()).isEqualTo(new Got<>(DocumentChecksum.of(OLD)));

    peer.readNoMore();
    peer.deliver(NEW);
    assertThat(yuniKorn.liveChecksum()).isEqualTo(new Got<>(DocumentChecksum.of(OLD)));

    peer.restart();
    assertThat(yuniKorn.liveChecksum()).isEqualTo(new Got<>(DocumentChecksum.of(NEW)));
  }

  @ParameterizedTest
  @EnumSource(names = {"WELL", "AS_DOCUMENTED"})
  void readsTheTreeWhateverItsTypes(Mood mood) {
    peer.be(mood);
    peer.work("root.etl", 700);
    peer.deliver(NEW);

    LiveQueue root = got(yuniKorn.queueTree("default"));
    assertThat(root.path()).isEqualTo("root");
    assertThat(root.leaf()).isFalse();
    assertThat(root.allocated()).isEqualTo(Map.of("vcore", 700L));
    assertThat(root.children()).extracting(LiveQueue::path).containsExactly("root.etl", "root.org");
    assertThat(root.find("root.etl"))
        .satisfies(
            queue -> {
              assertThat(queue.status()).isEqualTo(LiveQueue.DRAINING);
              assertThat(queue.leaf()).isTrue();
              assertThat(queue.managed()).isTrue();
              assertThat(queue.runningApplications()).isEqualTo(1);
            });
    assertThat(root.find("root.org.etl"))
        .satisfies(
            queue -> {
              assertThat(queue.status()).isEqualTo(LiveQueue.ACTIVE);
              assertThat(queue.max()).isEqualTo(Map.of("vcore", 4000L, "memory", 1024L));
              assertThat(queue.guaranteed()).isEmpty();
            });
    assertThat(root.find("root.or")).isNull();
    assertThat(root.find("roots")).isNull();
  }

  @Test
  void readsTheApplicationsOfAQueue() {
    peer.applications(
        "root.etl",
        new ScriptedApplication("a", "ns", "Running", 7, 500, 0, "", 0),
        new ScriptedApplication("b", "ns", "Accepted", 8, 0, 900, "Not enough queue quota", 0),
        new ScriptedApplication("c", "ns", "Accepted", 9, 100, 300, "", 5));
    var asked = new LiveApplication.Ask(vcores(900), "Not enough queue quota");
    var missing = new LiveApplication.Ask(vcores(300), "");

    assertThat(got(yuniKorn.applications("default", "root.etl")))
        .containsExactly(
            new LiveApplication("a", "ns", "Running", 7, vcores(0), null, 0, 0),
            new LiveApplication("b", "ns", "Accepted", 8, vcores(900), asked, 0, 0),
            new LiveApplication("c", "ns", "Accepted", 9, vcores(300), missing, 5, 1));
    assertThat(got(yuniKorn.applications("default", "root"))).isEmpty();
    assertThat(yuniKorn.applications("default", "root.gone"))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN));
  }

  @Test
  void readsWhatWasRejected() {
    peer.reject(
        ScriptedRejection.nowhere("a", "zoe", 7),
        new ScriptedRejection("b", "root.etl", "", List.of(), "empty user cannot resolve", 9));

    assertThat(got(yuniKorn.rejected("default")))
        .containsExactly(
            new RejectedApplication(
                "a",
                "",
                "zoe",
                List.of("staff"),
                "failed to place application a: application rejected: no placement rule matched",
                7,
                12),
            new RejectedApplication(
                "b", "root.etl", "", List.of(), "empty user cannot resolve", 9, 14));

    peer.forgetRejections();
    assertThat(yuniKorn.rejected("default"))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN));
  }

  private static SortedMap<String, Long> vcores(long amount) {
    return amount == 0 ? new TreeMap<>() : new TreeMap<>(Map.of("vcore", amount));
  }

  @ParameterizedTest
  @EnumSource(names = {"WELL", "AS_DOCUMENTED"})
  void readsPartitions(Mood mood) {
    peer.be(mood);

    assertThat(got(yuniKorn.partitions()))
        .singleElement()
        .satisfies(
            partition -> {
              assertThat(partition.name()).isEqualTo("default");
              assertThat(partition.state()).isEqualTo("Active");
              assertThat(partition.capacity()).isEqualTo(Map.of("memory", 1000L, "vcore", 4000L));
              assertThat(partition.used()).isEqualTo(Map.of("vcore", 500L));
              assertThat(partition.nodes()).isEqualTo(3);
              assertThat(partition.nodeSort()).isEqualTo("fair");
              assertThat(partition.preemption()).isTrue();
              assertThat(partition.quotaPreemption()).isEqualTo(mood == Mood.WELL);
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "HALF"})
  void waitsNoLongerThanItMay(Mood mood) {
    peer.be(mood);
    var impatient = new HttpYuniKorn(http, peer.address(), Duration.ofMillis(300));

    everyQuestionFails(impatient, Kind.SLOW, "no whole answer within 300 ms");
  }

  @Test
  void readsNoMoreThanItMay() {
    peer.be(Mood.ENDLESS);
    var small = new HttpYuniKorn(http, peer.address(), PATIENCE, 100_000);

    everyQuestionFails(small, Kind.TOO_LARGE, "more than 100000 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "GARBAGE, NOT_YUNIKORN, cannot be understood",
    "STRANGER, NOT_YUNIKORN, cannot be understood",
    "FAILING, FAILING, it answers 503: no healthy upstream",
  })
  void saysWhatCame(Mood mood, Kind kind, String words) {
    peer.be(mood);

    everyQuestionFails(yuniKorn, kind, words);
  }

  @Test
  void putsNoControlCharactersIntoItsWords() {
    peer.be(Mood.GARBAGE);

    assertThat(((Failed<String>) yuniKorn.liveChecksum()).message())
        .doesNotContainPattern("\\p{Cntrl}");
  }

  @Test
  void tellsAnUnknownPartitionFromAStrangersPage() {
    assertThat(yuniKorn.queueTree("gpu/x y"))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN));
    var elsewhere = new HttpYuniKorn(http, peer.address().resolve("/elsewhere"), PATIENCE);

    everyQuestionFails(elsewhere, Kind.NOT_YUNIKORN, "it answers 404: 404 page not found");
  }

  @Test
  void saysThatNobodyIsThere() {
    URI gone = peer.address();
    peer.close();

    everyQuestionFails(
        new HttpYuniKorn(http, gone, PATIENCE), Kind.UNREACHABLE, "connection refused");
  }

  @Test
  void saysThatANameIsUnknown() {
    var nowhere = new HttpYuniKorn(http, URI.create("http://yunikorn.invalid:9080"), PATIENCE);

    everyQuestionFails(nowhere, Kind.UNREACHABLE, "the name cannot be resolved");
  }

  @Test
  void takesASlashAtTheEndOfAnAddress() {
    var slashed = new HttpYuniKorn(http, URI.create(peer.address() + "/"), PATIENCE);

    assertThat(slashed.liveChecksum()).isInstanceOf(Got.class);
  }

  private static void everyQuestionFails(YuniKorn asked, Kind kind, String words) {
    List<Function<YuniKorn, Answer<?>>> questions =
        List.of(
            it -> it.validate(NEW),
            YuniKorn::liveChecksum,
            YuniKorn::liveDocument,
            it -> it.queueTree("default"),
            it -> it.applications("default", "root.etl"),
            it -> it.rejected("default"),
            YuniKorn::partitions);
    for (Function<YuniKorn, Answer<?>> question : questions) {
      assertThat(question.apply(asked))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> {
                assertThat(failed.kind()).isEqualTo(kind);
                assertThat(failed.message()).contains(words).contains("; ");
              });
    }
  }

  private static <T> T got(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Got.class);
    return ((Got<T>) answer).value();
  }
}
