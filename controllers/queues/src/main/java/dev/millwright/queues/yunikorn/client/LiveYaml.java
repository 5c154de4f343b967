package dev.millwright.queues.yunikorn.client;

import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The configuration that YuniKorn runs by, with keys of its own beside those of a document. Source:
 * YuniKorn core, {@code pkg/webservice/dao/config_info.go}.
 */
final class LiveYaml {
  private LiveYaml() {}

  static QueuesDocument document(byte[] body) throws IOException {
    QueuesDocument document =
        DocumentReader.read(new String(body, StandardCharsets.UTF_8)).document();
    if (document.partitions().isEmpty()) {
      throw new IOException("it has no partitions");
    }
    return document;
  }
}
