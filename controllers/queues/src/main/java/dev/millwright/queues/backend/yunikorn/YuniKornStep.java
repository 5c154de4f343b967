package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.backend.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one write there is: the whole document.
 *
 * @param queue the first of its queues
 * @param document its text
 * @param packed as the ConfigMap carries it
 * @param changed paths of the queues of which it says something new
 * @param former text that YuniKorn was seen to run by, to go back to; null where there is none
 * @param refused checksum of the document that this one takes the place of because YuniKorn did not
 *     take that up; null where this one is new
 */
record YuniKornStep(
    String queue,
    String document,
    PackedDocument packed,
    List<String> changed,
    @Nullable String former,
    @Nullable String refused)
    implements Step {
  YuniKornStep {
    changed = List.copyOf(changed);
  }

  @Override
  public String words() {
    return refused == null
        ? "write the document of all queues, %d bytes".formatted(document.length())
        : "put back the former document of all queues, for YuniKorn did not take up the new one";
  }
}
