package dev.millwright.queues.convert.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * All queues that were found, with their places and names. Both are known before any field is read.
 */
public final class Forest {
  private final SequencedMap<String, QueueDraft> drafts = new LinkedHashMap<>();
  private final @Nullable String root;

  /**
   * Nothing yet.
   *
   * @param root key of the queue that is the root, which is no BatchQueue; null for none
   */
  public Forest(@Nullable String root) {
    this.root = root;
  }

  /** Takes one up; false where there is one of its key. */
  public boolean add(QueueDraft draft) {
    return drafts.putIfAbsent(draft.key(), draft) == null;
  }

  /** Of this key; null for none. */
  public @Nullable QueueDraft get(String key) {
    return drafts.get(key);
  }

  /** Whether it is the root, which is no BatchQueue. */
  public boolean isRoot(QueueDraft draft) {
    return draft.key().equals(root);
  }

  /** Hangs each below the one above it, and gives names. Call it once, when all are there. */
  public void close() {
    for (QueueDraft draft : drafts.values()) {
      String parentKey = draft.parentKey();
      QueueDraft above = parentKey == null ? null : drafts.get(parentKey);
      if (above != null) {
        draft.hang(above);
      }
    }
    Map<String, String> names = QueueNames.of(queues(), this);
    drafts.forEach((key, draft) -> draft.name(names.getOrDefault(key, draft.said())));
    for (QueueDraft draft : queues()) {
      QueueDraft above = draft.above();
      if (above != null && !isRoot(above)) {
        draft.set("parent", above.name());
      } else if (above == null && draft.parentKey() != null && !draft.parentKey().equals(root)) {
        draft.set("parent", QueueNames.clean(draft.parentKey()));
      }
    }
  }

  /** All that become BatchQueues, those above before those below where they were read so. */
  public Collection<QueueDraft> queues() {
    return drafts.values().stream().filter(draft -> !isRoot(draft)).toList();
  }

  /** All, each after the one above it. */
  public List<QueueDraft> downwards() {
    var all = new ArrayList<QueueDraft>();
    drafts.values().stream().filter(draft -> draft.above() == null).forEach(all::add);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).below());
    }
    // In a circle nobody is above all; the check of the tree says so.
    var placed = new HashSet<>(all);
    drafts.values().stream().filter(draft -> !placed.contains(draft)).forEach(all::add);
    return all;
  }
}
