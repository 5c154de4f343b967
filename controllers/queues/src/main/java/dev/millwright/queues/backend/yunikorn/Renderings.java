package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.yunikorn.desired.Submissions;
import dev.millwright.queues.yunikorn.desired.YuniKornDocuments;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents of what is wanted. A pass compares, plans and compares again, and with a thousand
 * queues to write a document and to read it is a good part of what it costs: so the last one is
 * remembered.
 */
final class Renderings {
  private @Nullable Last last;

  /** What the last one was made of, and what it is. */
  private record Last(
      Wanted wanted,
      Set<String> kept,
      QueuesDocument old,
      Submissions submissions,
      Rendering rendering) {

    /**
     * Whether it would be the same. What is there matters only for queues that stay as they are in
     * it. To compare trees costs as much as to write them, and a pass has them once.
     */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Wanted other, Set<String> others, QueuesDocument there, Submissions how) {
      return wanted == other
          && submissions == how
          && kept.equals(others)
          && (kept.isEmpty() || old == there);
    }
  }

  /**
   * The document of this.
   *
   * @param kept names of queues that stay as they are
   * @param old the document that is there
   * @param submissions who keeps out work
   */
  Rendering of(Wanted wanted, Set<String> kept, QueuesDocument old, Submissions submissions) {
    Last before = last;
    if (before != null && before.isOf(wanted, kept, old, submissions)) {
      return before.rendering();
    }
    QueuesDocument fresh =
        YuniKornDocuments.beside(
            KeptGuarantees.of(old, kept, wanted.tree()),
            wanted.tree(),
            wanted.specs(),
            wanted.settings(),
            submissions);
    Rendering rendering = Rendering.of(fresh, old, kept);
    last = new Last(wanted, Set.copyOf(kept), old, submissions, rendering);
    return rendering;
  }
}
