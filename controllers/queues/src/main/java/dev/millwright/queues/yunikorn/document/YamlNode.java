package dev.millwright.queues.yunikorn.document;

import java.util.List;
import java.util.Map;

/** A piece of YAML, with the text of scalars as it stands there. */
sealed interface YamlNode {

  /** Pieces in it, itself counted: what is named by an alias counts each time. */
  long size();

  /**
   * A single value.
   *
   * @param text as it stands there, without quotes
   * @param kind what it is read as where no type is wanted
   */
  record Scalar(String text, Kind kind) implements YamlNode {
    enum Kind {
      NULL,
      FLAG,
      WHOLE,
      FRACTION,
      TEXT
    }

    @Override
    public long size() {
      return 1;
    }
  }

  /**
   * A list.
   *
   * @param items in their order
   * @param size of it
   */
  record Sequence(List<YamlNode> items, long size) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * Keys with values.
   *
   * @param entries the last one where a key is there twice
   * @param duplicates keys that are there twice
   * @param size of it
   */
  record Mapping(Map<String, YamlNode> entries, List<String> duplicates, long size)
      implements YamlNode {
    public Mapping {
      duplicates = List.copyOf(duplicates);
    }
  }
}
