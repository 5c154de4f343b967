package dev.millwright.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.SparkConnectStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes of changes of a Connect server that serves, against a real API server. */
class ConnectRollTest {
  private static final String CHANGE = "{\"conf\": {\"spark.sql.shuffle.partitions\": \"%d\"}}";

  private static ConnectScene scene;

  @BeforeAll
  static void open() {
    scene = new ConnectScene();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void leadsClientsToTheNewServerOnceThatOneAnswers() {
    scene.create("rolls", "");
    scene.serve("rolls", 1);
    scene.patch("rolls", CHANGE.formatted(7));
    Pod second = scene.awaitDriver("rolls", 2);
    scene.awaitCondition("rolls", "Reconciling", "True", "Rolling");
    assertThat(scene.condition("rolls", "Ready").status()).isEqualTo("True");
    assertThat(scene.attempt("rolls").number()).isEqualTo(1);
    scene.awaitLedTo("rolls", 1);
    assertThat(scene.attempts("rolls")).containsExactly("1", "2");

    scene.node().runs(second);
    scene.awaitLedTo("rolls", 2);
    scene.await().until(() -> scene.attempts("rolls").equals(List.of("2")));
    scene.awaitCondition("rolls", "Reconciling", "False", "Done");
    SparkConnectStatus status = scene.status("rolls");
    assertThat(scene.attempt("rolls").number()).isEqualTo(2);
    assertThat(status.nextAttempt()).isNull();
    assertThat(status.failures()).isNull();
    assertThat(objectsOf("rolls", 1)).as("objects of the first attempt").isZero();
    assertThat(objectsOf("rolls", 2)).isPositive();
  }

  @Test
  void goesOnServingWhileTheNewServerFails() {
    scene.create("bad", "");
    scene.serve("bad", 1);
    scene.patch("bad", CHANGE.formatted(7));
    scene.node().exits(scene.awaitDriver("bad", 2), 1, "");
    Pod third = scene.awaitDriver("bad", 3);
    assertThat(scene.condition("bad", "Ready").status()).isEqualTo("True");
    assertThat(scene.status("bad").failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.attempt()).isEqualTo(2));
    scene.node().exits(third, 1, "");
    scene.awaitCondition("bad", "Reconciling", "True", "RollFailed");
    assertThat(scene.condition("bad", "Ready").status()).isEqualTo("True");
    scene.awaitLedTo("bad", 1);

    scene.patch("bad", "{\"conf\": null}");
    scene.awaitCondition("bad", "Reconciling", "False", "Done");
    assertThat(scene.status("bad").nextAttempt()).isNull();
    assertThat(scene.attempt("bad").number()).isEqualTo(1);
    scene.patch("bad", CHANGE.formatted(8));
    int free = 1 + Objects.requireNonNull(scene.status("bad").attempts());
    scene.serve("bad", free);
    assertThat(free).as("no number comes twice").isGreaterThanOrEqualTo(4);
  }

  @Test
  void followsANewerChange() {
    scene.create("newer", "");
    scene.serve("newer", 1);
    scene.patch("newer", CHANGE.formatted(7));
    scene.awaitDriver("newer", 2);
    scene.patch("newer", CHANGE.formatted(8));
    scene.serve("newer", 3);
    scene.await().until(() -> scene.attempts("newer").equals(List.of("3")));
    assertThat(scene.status("newer").failures()).isNull();
  }

  @Test
  void endsTheOldServerFirstIfAskedTo() {
    scene.create("room", "updateStrategy: Recreate");
    Pod first = scene.serve("room", 1);
    scene.patch("room", CHANGE.formatted(7));
    Pod second = scene.awaitDriver("room", 2);
    assertThat(scene.admin().resource(first).get()).as("gone before the next").isNull();
    assertThat(scene.condition("room", "Ready").status()).isEqualTo("False");
    scene.node().runs(second);
    scene.awaitServing("room");
  }

  @Test
  void neverEndsAServerForASpecThatCannotBe() {
    for (String strategy : new String[] {"RollingUpdate", "Recreate"}) {
      String name = strategy.toLowerCase(Locale.ROOT);
      scene.create(name, "updateStrategy: " + strategy);
      scene.serve(name, 1);
      scene.patch(name, "{\"driver\": {\"serviceAccountName\": \"missing\"}}");
      scene.awaitCondition(name, "ResolvedRefs", "False", "ReferenceMissing");
      scene.patch(
          name,
          "{\"driver\": null, \"conf\": {\"spark.ui.proxyBase\": \"/x\"}, \"ui\": {\"ingress\": {\"host\": \"h.example.com\", \"path\": \"/y\"}}}");
      scene.awaitCondition(name, "Accepted", "False", "ConfRefused");
      scene.awaitCondition(name, "Stalled", "True", "ConfRefused");
      assertThat(scene.condition(name, "Ready").status()).isEqualTo("True");
      assertThat(scene.attempts(name)).containsExactly("1");
      scene.patch(name, "{\"conf\": null, \"ui\": null}");
      scene.awaitCondition(name, "Accepted", "True", "Valid");
      scene.awaitCondition(name, "Stalled", "False", "Done");
      assertThat(scene.attempt(name).number()).isEqualTo(1);
    }
  }

  @Test
  void replacesAtOnceWhatNeverRan() {
    scene.create("typo", "image: registry.example.com/spark:typo");
    scene.node().pullBackOff(scene.awaitDriver("typo", 1));
    scene.awaitCondition("typo", "Ready", "False", "ImagePullBackOff");
    scene.patch("typo", "{\"image\": \"registry.example.com/spark:right\"}");
    scene.serve("typo", 2);
    assertThat(scene.attempts("typo")).containsExactly("2");
    assertThat(scene.status("typo").failures()).isNull();
  }

  private static long objectsOf(String name, int attempt) {
    return scene
        .admin()
        .configMaps()
        .inNamespace(scene.namespace())
        .withLabel("spark.millwright.dev/connect", name)
        .withLabel("spark.millwright.dev/attempt", Integer.toString(attempt))
        .list()
        .getItems()
        .size();
  }
}
