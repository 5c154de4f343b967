package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.backend.Step;
import java.util.List;

/**
 * The one write there is: the whole document.
 *
 * @param queue the first of its queues
 * @param document its text
 * @param packed as the ConfigMap carries it
 * @param changed paths of the queues of which it says something new
 */
record YuniKornStep(String queue, String document, PackedDocument packed, List<String> changed)
    implements Step {
  YuniKornStep {
    changed = List.copyOf(changed);
  }
}
