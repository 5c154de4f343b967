package dev.millwright.pulsar.cluster.profile;

import static dev.millwright.pulsar.cluster.TestClusters.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.JvmSettings;
import dev.millwright.api.pulsar.Profile;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MemoryTest {

  @ParameterizedTest
  @CsvSource({
    "ZOOKEEPER, 256Mi, 122, 22",
    "BOOKIE, 512Mi, 176, 176",
    "BROKER, 768Mi, 272, 272",
    "PROXY, 384Mi, 116, 116",
    "STANDALONE, 1Gi, 368, 368",
    "BOOKIE, 8Gi, 3776, 3776",
  })
  void heapAndDirectMemoryFollowFromTheLimit(
      Component component, String limit, long heap, long direct) {
    MemoryPlan plan = Memory.plan(component, new Quantity(limit), null);

    assertThat(plan.heap()).isEqualTo(heap);
    assertThat(plan.direct()).isEqualTo(direct);
    assertThat(plan.fits()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Component.class,
      mode = Mode.EXCLUDE,
      names = {"OXIA", "OXIA_COORDINATOR"})
  void theLeastThatIsNeededFitsAndOneLessDoesNot(Component component) {
    long needed = Memory.plan(component, new Quantity("16", "Mi"), null).needed();

    assertThat(Memory.plan(component, new Quantity(needed + "Mi"), null).fits()).isTrue();
    assertThat(Memory.plan(component, new Quantity(needed - 1 + "Mi"), null).fits()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Component.class,
      mode = Mode.EXCLUDE,
      names = {"OXIA", "OXIA_COORDINATOR"})
  void whatFitsNeverPassesTheLimit(Component component) {
    long needed = Memory.plan(component, new Quantity("1", "Mi"), null).needed();
    for (long limit = needed; limit < 20_000; limit += 97) {
      MemoryPlan plan = Memory.plan(component, new Quantity(limit + "Mi"), null);

      assertThat(plan.heap() + plan.direct()).as("of %d MiB", limit).isLessThan(limit * 15 / 16);
    }
  }

  @Test
  void aPersonsFiguresAreTakenAsTheyAre() {
    JvmSettings jvm =
        new JvmSettings(new Quantity("300Mi"), new Quantity("100Mi"), List.of("-Xss512k"));

    MemoryPlan plan = Memory.plan(Component.BROKER, new Quantity("512Mi"), jvm);

    assertThat(plan.heap()).isEqualTo(300);
    assertThat(plan.direct()).isEqualTo(100);
    assertThat(plan.options()).containsExactly("-Xss512k");
    assertThat(plan.fits()).isFalse();
    assertThat(plan.needed()).isEqualTo(615);
  }

  @ParameterizedTest
  @CsvSource({"7Ei, true", "8Ei, false", "9E, true", "10E, false", "99999999999999999999Ei, false"})
  void saysWhenNobodyCanCountIt(String limit, boolean counts) {
    Quantity quantity = new Quantity(limit);
    JvmSettings jvm = new JvmSettings(quantity, quantity, null);

    assertThat(Memory.plan(Component.BROKER, quantity, null).counts()).isEqualTo(counts);
    assertThat(Memory.plan(Component.BROKER, quantity, jvm).counts()).isEqualTo(counts);
    assertThat(Memory.plan(Component.BROKER, new Quantity("1Gi"), jvm).fits()).isFalse();
  }

  @Test
  void directMemoryHasWhatAPersonsHeapLeaves() {
    JvmSettings jvm = new JvmSettings(new Quantity("200Mi"), null, null);

    MemoryPlan plan = Memory.plan(Component.BROKER, new Quantity("768Mi"), jvm);

    assertThat(plan.direct()).isEqualTo(768 - 48 - 176 - 200);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyProfileFits(Profile profile) {
    assertThat(resolved("profile: " + profile).sets()).allMatch(set -> set.memory().fits());
  }
}
