package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.Set;

/**
 * A document as it would be written.
 *
 * @param fresh all that is wanted, before queues that stay as they are were put into it
 * @param text of it
 * @param document as it is read from the text: what says nothing is written as nothing
 * @param parts of that, queue by queue
 */
record Rendering(QueuesDocument fresh, String text, QueuesDocument document, QueueParts parts) {

  /**
   * With some queues as they are.
   *
   * @param fresh all that is wanted
   * @param old the document that is there
   * @param kept names of queues that stay as they are in that
   */
  static Rendering of(QueuesDocument fresh, QueuesDocument old, Set<String> kept) {
    String text = DocumentWriter.write(KeptQueues.in(fresh, old, kept));
    QueuesDocument document = DocumentReader.read(text).document();
    return new Rendering(fresh, text, document, QueueParts.of(document));
  }
}
