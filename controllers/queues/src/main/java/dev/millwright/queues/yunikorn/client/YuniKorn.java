package dev.millwright.queues.yunikorn.client;

import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.List;

/** What is asked of a running YuniKorn. Nothing here changes it, and nothing is thrown. */
public interface YuniKorn {

  /**
   * What its own check says of a document. That it passes one does not mean that it starts with it.
   *
   * @param document the exact text
   */
  Answer<Verdict> validate(String document);

  /**
   * Checksum of the document that it runs by, as {@code DocumentChecksum} counts it. It is that of
   * the former one until a new one is read, and stays so where that is refused.
   */
  Answer<String> liveChecksum();

  /**
   * The document that it runs by, as it understood it: not letter by letter the one it was given,
   * for it writes it anew.
   */
  Answer<QueuesDocument> liveDocument();

  /**
   * Its queues as they are: those of the document, those that drain, and those that rules made.
   *
   * @param partition its name
   */
  Answer<LiveQueue> queueTree(String partition);

  /**
   * The applications in a queue that takes work, those in queues below it left out.
   *
   * @param partition its name
   * @param queue its path
   */
  Answer<List<LiveApplication>> applications(String partition, String queue);

  /**
   * The applications that were rejected in the last days, in whatever queue.
   *
   * @param partition its name
   */
  Answer<List<RejectedApplication>> rejected(String partition);

  /** Its partitions. */
  Answer<List<LivePartition>> partitions();
}
