package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.nativeimage.NativeSources;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a native binary of the queues controller is told: all that it reads and writes as JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeSourcesIT {
  private final NativeSources sources;

  NativeSourcesIT() throws IOException {
    sources = NativeSources.of("queues");
  }

  @Test
  void listEveryTypeOfTheApi() {
    sources.assertListTheApi(
        "dev.millwright.api.queues.BatchQueue",
        "dev.millwright.api.queues.BatchQueueSpec",
        "dev.millwright.api.queues.BatchQueueStatus",
        "dev.millwright.api.queues.QueueBackendStatus",
        "dev.millwright.api.common.Condition");
  }

  /** No class of it lacks another, so all that is missing is found while the binary is built. */
  @Test
  void buildTheApplicationAsItIsPackaged() {
    assertThat(sources.arguments()).contains("-jar", "--link-at-build-time");
  }
}
