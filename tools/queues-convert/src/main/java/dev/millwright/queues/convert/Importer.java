package dev.millwright.queues.convert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.queues.convert.draft.Item;
import java.util.List;

/** Reads the queues of one scheduler, which may be in several files. */
public interface Importer {

  /**
   * Takes up a document.
   *
   * @param file it was read from
   * @param document one object, or a configuration as it stands
   */
  void read(String file, JsonNode document);

  /** What all that was read becomes; call it once. */
  List<Item> finish();
}
