package dev.millwright.queues.kueue.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.Written;
import dev.millwright.queues.kueue.desired.Wanted;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.tree.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LiveTreeTest {
  private static final String USED =
      "flavorsReservation: [{name: default-flavor, resources: [{name: cpu, total: 3500m}]}]";

  private final List<KueueObject> wanted =
      Wanted.of(
          Written.backEnd("kueue", "kueue: {namespaces: [team]}, capacity: {cpu: 100}"),
          List.of(
              Written.queue("a", "reserved: {cpu: 15}, guaranteed: {cpu: 40}, max: {cpu: 80}"),
              Written.queue("a1", "parent: a, guaranteed: {cpu: 20}, max: {cpu: 60}"),
              Written.queue("a2", "parent: a, reserved: {cpu: 5}, guaranteed: {cpu: 10}"),
              Written.queue("b", "reserved: {cpu: 30}, guaranteed: {cpu: 30}, max: {memory: 1}")));

  private final LiveTree tree = new LiveTree(Live.all(wanted, USED));

  @Test
  void addsUpWhatIsBelow() {
    assertThat(tree.guaranteed(node("a")).get("cpu")).isEqualByComparingTo("40");
    assertThat(tree.guaranteed(node("root.kueue")).get("cpu")).isEqualByComparingTo("100");
    assertThat(tree.used(node("a")).get("cpu")).isEqualByComparingTo("7");
    assertThat(tree.used(node("b")).get("cpu")).isEqualByComparingTo("3.5");
    assertThat(tree.leaves(node("a")).stream().map(leaf -> leaf.key().name()))
        .containsExactlyInAnyOrder("a1", "a2");
  }

  /** 100, of which b never lends 30; and of the 70 that a may have a2 never lends 5. */
  @Test
  void theCeilingIsWhatOthersCanLend() {
    assertThat(tree.ceiling(node("a")).get("cpu")).isEqualByComparingTo("70");
    assertThat(tree.ceiling(node("a1")).get("cpu")).isEqualByComparingTo("60");
    assertThat(tree.ceiling(node("a2")).get("cpu")).isEqualByComparingTo("70");
    assertThat(tree.ceiling(node("b")).get("cpu")).isEqualByComparingTo("85");
    assertThat(tree.ceiling(node("b")).get("memory")).isEqualByComparingTo("1");
  }

  @Test
  void whatHasNoEndIsNoCeiling() {
    assertThat(tree.ceiling(node("a1")).values()).doesNotContainKey("memory");
  }

  @Test
  void oneThatHangsOnNothingHasWhatItHas() {
    var lost = new ArrayList<LiveObject>();
    lost.add(
        Live.as(wanted.stream().filter(o -> o.key().name().equals("a1")).findFirst().get(), ""));
    var alone = new LiveTree(lost);

    assertThat(alone.ceiling(Objects.requireNonNull(alone.get("a1"))).get("cpu"))
        .isEqualByComparingTo("20");
    assertThat(alone.used(Objects.requireNonNull(alone.get("a1")))).isEqualTo(Amounts.NONE);
    assertThat(alone.get("nobody")).isNull();
  }

  private LiveObject node(String name) {
    return Objects.requireNonNull(tree.get(name), name);
  }
}
