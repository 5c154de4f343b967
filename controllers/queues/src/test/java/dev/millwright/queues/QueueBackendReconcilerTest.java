package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.backend.BackEndFailedException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class QueueBackendReconcilerTest {
  @Test
  void saysWhatTheBackEndsFailureSaysThoughItBeWrapped() {
    var failure = new BackEndFailedException("Install Volcano.", new IllegalStateException("404"));
    assertThat(QueueBackendReconciler.words(failure)).isEqualTo("Install Volcano.");
    assertThat(
            QueueBackendReconciler.words(
                new IllegalStateException(new ExecutionException(failure))))
        .isEqualTo("Install Volcano.");
  }

  @Test
  void saysOfOtherFailuresWhatWentWrong() {
    assertThat(QueueBackendReconciler.words(new IllegalStateException("full")))
        .isEqualTo("IllegalStateException: full.");
  }
}
