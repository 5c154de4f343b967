package dev.millwright.queues.gather;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.ConfirmedSpec;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A spec as text, in which a status remembers what the back end was last found to have. */
public final class SpecText {
  /** The API server takes no longer one. */
  private static final int LONGEST = 32_768;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private SpecText() {}

  /**
   * What is remembered of a queue that was read back.
   *
   * @param queue as read
   * @param backEnd that has it
   * @param revision that was read
   */
  public static ConfirmedSpec confirmed(BatchQueue queue, String backEnd, String revision) {
    ConfirmedSpec before = queue.getStatus() == null ? null : queue.getStatus().confirmed();
    Long generation = queue.getMetadata().getGeneration();
    String text =
        before != null
                && before.backEnd().equals(backEnd)
                && Objects.equals(before.generation(), generation)
            ? before.spec()
            : text(queue.getSpec());
    return new ConfirmedSpec(backEnd, generation, revision, text);
  }

  private static @Nullable String text(BatchQueueSpec spec) {
    try {
      String text = JSON.writeValueAsString(spec);
      return text.length() <= LONGEST ? text : null;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A spec that was read can be written", e);
    }
  }

  /** The spec that is remembered; null where none is, or where it cannot be read. */
  static @Nullable BatchQueueSpec read(@Nullable ConfirmedSpec confirmed) {
    if (confirmed == null || confirmed.spec() == null) {
      return null;
    }
    try {
      return JSON.readValue(confirmed.spec(), BatchQueueSpec.class);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
