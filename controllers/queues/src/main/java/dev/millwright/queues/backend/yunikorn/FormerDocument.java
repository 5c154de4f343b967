package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.yunikorn.document.DocumentChecksum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back to the document that YuniKorn runs by. One that it does not take up does no harm
 * while it runs, and may keep it from its next start.
 */
final class FormerDocument {
  private final YuniKornConfig.Found found;
  private final DocumentHistory history;
  private final boolean overdue;

  /** Whether YuniKorn runs by the document of the ConfigMap. */
  private final boolean isLive;

  /** Whether it still runs by the one before. */
  private final boolean isFormerLive;

  FormerDocument(YuniKornConfig.Found found, String liveChecksum, boolean overdue) {
    this.found = found;
    this.history = found.history();
    this.overdue = overdue;
    this.isLive = is(found.text(), liveChecksum);
    this.isFormerLive = is(history.former(), liveChecksum);
  }

  private static boolean is(@Nullable String text, String checksum) {
    return text != null && DocumentChecksum.of(text).equals(checksum);
  }

  /** The write that puts it back; null where there is no need, or nothing to go back to. */
  @Nullable YuniKornStep putBack(String queue) {
    String text = history.former();
    if (text == null || !found.ours() || !overdue || isLive || !isFormerLive) {
      return null;
    }
    PackedDocument packed = PackedDocument.of(text, found.others());
    return packed instanceof PackedDocument.TooLarge
        ? null
        : new YuniKornStep(
            queue, text, packed, List.of(), null, DocumentChecksum.of(found.textOrNothing()));
  }

  /** What a new document is to go back to: what YuniKorn was last seen to run by. */
  @Nullable String former(String document) {
    return isLive && !document.equals(found.text()) ? found.text() : history.former();
  }

  /** Whether this document was taken back, and nothing else was wanted since. */
  boolean isRefused(String document) {
    return history.refused() != null && history.refused().equals(DocumentChecksum.of(document));
  }

  /** Whether what was refused is not wanted any more, so that it may be tried again later. */
  boolean isToBeForgotten() {
    return history.refused() != null && isLive;
  }

  /** Why a queue that a refused document says something new of stays as it is. */
  String message() {
    return "YuniKorn did not take up the document with this change, and might not have started again"
        + " with it, so the former one is back in %s, which YuniKorn runs by (checksum %s): see in"
            .formatted(found.place(), DocumentChecksum.of(found.textOrNothing()))
        + " its log what it has against queues.yaml, and edit the queues; or take the annotation %s"
            .formatted(DocumentHistory.REFUSED)
        + " off the ConfigMap to try the same again.";
  }
}
