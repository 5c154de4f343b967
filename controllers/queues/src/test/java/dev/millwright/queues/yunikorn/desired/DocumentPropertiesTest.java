package dev.millwright.queues.yunikorn.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.queues.yunikorn.check.DocumentCheck;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the document of every tree, whatever it says. */
class DocumentPropertiesTest {
  private static final int TREES = 3000;

  @ParameterizedTest
  @EnumSource
  void everyDocumentIsOneThatYuniKornTakesAndDoes(Submissions submissions) {
    int written = 0;
    for (long seed = 0; seed < TREES; seed++) {
      var random = new RandomQueues(seed);
      String text = Written.text(random.queues(), random.backEnd(), submissions);

      assertThat(DocumentCheck.check(text)).as("seed %d:%n%s", seed, text).isEmpty();
      DocumentReader.Read read = DocumentReader.read(text);
      assertThat(DocumentWriter.write(read.document())).as("seed %d", seed).isEqualTo(text);
      written += read.document().partitions().getFirst().queues().getFirst().queues().size();
    }
    // Many trees are refused in part; a good deal must be left, or this proves nothing.
    assertThat(written).isGreaterThan(TREES);
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfQueuesChangesNothing(Submissions submissions) {
    for (long seed = 0; seed < 300; seed++) {
      var random = new RandomQueues(seed);
      List<BatchQueue> queues = random.queues();
      var backEnd = random.backEnd();
      var shuffled = new ArrayList<>(queues);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(Written.text(shuffled, backEnd, submissions))
          .isEqualTo(Written.text(queues, backEnd, submissions));
    }
  }
}
