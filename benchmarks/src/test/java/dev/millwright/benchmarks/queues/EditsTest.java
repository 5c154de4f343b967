package dev.millwright.benchmarks.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static final List<String> LOWEST = TreeShape.fiveLevels(1_000).lowest();

  @Test
  void noQueueIsChangedTwice() {
    Edits edits = Edits.of(LOWEST);
    assertThat(edits.max()).hasSize(100);
    assertThat(edits.guaranteed()).hasSize(30);
    assertThat(edits.burst()).hasSize(50);
    assertThat(edits.plain()).hasSize(100);
    assertThat(
            Stream.of(edits.max(), edits.guaranteed(), edits.burst(), edits.plain())
                .flatMap(List::stream))
        .doesNotHaveDuplicates()
        .isSubsetOf(LOWEST);
  }

  @Test
  void ofFewQueuesFewerAreChanged() {
    Edits edits = Edits.of(TreeShape.fiveLevels(100).lowest());
    assertThat(edits.max()).hasSize(12);
    assertThat(edits.plain()).hasSize(12);
    assertThat(edits.burst()).hasSize(12);
  }

  @Test
  void theSameInEveryRun() {
    assertThat(Edits.of(LOWEST)).isEqualTo(Edits.of(LOWEST));
  }
}
