package dev.millwright.queues.volcano.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.observe.Reckoning.Told;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {
  private static final LiveTree TREE =
      Written.tree(
          """
          metadata: {name: root}
          ---
          metadata: {name: org}
          spec: {parent: root, capability: {cpu: 10}, deserved: {cpu: 8}}
          ---
          metadata: {name: team}
          spec:
            parent: org
            capability: {cpu: 6, memory: 8Gi, nvidia.com/gpu: 4}
            deserved: {cpu: 4, nvidia.com/gpu: 2}
            guarantee: {resource: {cpu: 1, memory: 1Gi}}
          ---
          metadata: {name: other}
          spec: {parent: org, guarantee: {resource: {cpu: 5}}}
          """);

  /** What org may use, less what is guaranteed to others below it. */
  private static final String CAPACITY = "cpu=5 memory=8Gi";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          taken up                           | cpu=4 memory=1Gi nvidia.com/gpu=2        | cpu=5 memory=8Gi                  | -
          GPUs on nodes                      | cpu=4 memory=1Gi nvidia.com/gpu=2        | cpu=5 memory=8Gi nvidia.com/gpu=4 | -
          no more than the capacity, in 1.12 | cpu=4 memory=1Gi nvidia.com/gpu=1        | cpu=5 memory=8Gi nvidia.com/gpu=1 | capacity nvidia.com/gpu of 1 instead of 4
          an amount that is not in use       | cpu=4 memory=1Gi nvidia.com/gpu=2 pods=0 | cpu=5 memory=8Gi pods=0           | -
          deserved before                    | cpu=3 memory=1Gi nvidia.com/gpu=2        | cpu=5 memory=8Gi                  | deserved cpu of 3 instead of 4
          deserved of what is gone           | cpu=4 memory=1Gi nvidia.com/gpu=2 pods=9 | cpu=5 memory=8Gi                  | deserved pods of 9 instead of 0
          a new resource of deserved         | cpu=4 memory=1Gi                         | cpu=5 memory=8Gi                  | deserved nvidia.com/gpu of 0 instead of 2
          capacity before                    | cpu=4 memory=1Gi nvidia.com/gpu=2        | cpu=6 memory=8Gi                  | capacity cpu of 6 instead of 5
          no capacity before                 | cpu=4 memory=1Gi nvidia.com/gpu=2        | cpu=5                             | capacity memory of no limit instead of 8192Mi
          capacity of what has no limit now  | cpu=4 memory=1Gi nvidia.com/gpu=2        | cpu=5 memory=8Gi pods=9           | capacity pods of 9 instead of no limit
          """)
  void saysWhatIsNotTakenUp(String why, String deserved, String capacity, String difference) {
    List<String> differences = differences(told(deserved, capacity));

    if (difference == null) {
      assertThat(differences).as(why).isEmpty();
    } else {
      assertThat(differences)
          .as(why)
          .containsExactly("Volcano's scheduler still reckons with " + difference);
    }
  }

  @Test
  void aSchedulerWithoutASessionTellsNothing() {
    assertThat(Reckoning.NONE.differences(Written.of(TREE, "team"), TREE)).isEmpty();
  }

  @Test
  void aQueueThatItHasNotSeenIsNotTakenUp() {
    var queues = new HashMap<String, Told>();
    queues.put("org", told("cpu=8", "cpu=10"));

    assertThat(new Reckoning(queues).differences(Written.of(TREE, "team"), TREE))
        .containsExactly("Volcano's scheduler has not reckoned with it yet");
  }

  @Test
  void devicesThatItTellsOfNoQueueAreNotMissed() {
    var queues = new HashMap<String, Told>();
    queues.put("team", told("cpu=4 memory=1Gi", CAPACITY));

    assertThat(new Reckoning(queues).differences(Written.of(TREE, "team"), TREE)).isEmpty();
  }

  @Test
  void beforeVersion15TheClusterIsTheRootsCapacity() {
    var queues = new HashMap<String, Told>();
    queues.put("root", told("cpu=8", "cpu=7 memory=4Gi"));
    queues.put("team", told("cpu=4 memory=1Gi", "cpu=2 memory=4Gi"));

    assertThat(new Reckoning(queues).differences(Written.of(TREE, "team"), TREE)).isEmpty();
  }

  @Test
  void whatSomebodyAllowsTheRootIsACeilingToo() {
    LiveTree tree =
        Written.tree(
            """
            metadata: {name: root}
            spec: {capability: {cpu: 3}}
            ---
            metadata: {name: team}
            spec: {parent: root, capability: {memory: 1Gi}}
            """);

    assertThat(tree.ceiling("team")).isEqualTo(amounts("cpu=3 memory=1Gi"));
  }

  private static List<String> differences(Told team) {
    var queues = new HashMap<String, Told>();
    queues.put("org", told("cpu=8 nvidia.com/gpu=0", "cpu=10"));
    queues.put("team", team);
    return new Reckoning(queues).differences(Written.of(TREE, "team"), TREE);
  }

  private static Told told(String deserved, String capacity) {
    return new Told(amounts(deserved), amounts(capacity));
  }

  /** Like {@code cpu=4 memory=1Gi}. */
  private static Amounts amounts(String text) {
    var quantities = new TreeMap<String, Quantity>();
    for (String one : List.of(text.split(" ", -1))) {
      int equals = one.indexOf('=');
      quantities.put(one.substring(0, equals), new Quantity(one.substring(equals + 1)));
    }
    return Amounts.of(quantities);
  }
}
