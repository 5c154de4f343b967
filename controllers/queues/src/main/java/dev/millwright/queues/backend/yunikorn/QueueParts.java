package dev.millwright.queues.backend.yunikorn;

import dev.millwright.common.label.Checksums;
import dev.millwright.queues.yunikorn.document.AccessList;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document queue by queue: what it says of each by itself, without those below it. */
final class QueueParts {
  private final Map<String, DocumentQueue> parts;
  private final Map<String, String> revisions = new HashMap<>();

  private QueueParts(Map<String, DocumentQueue> parts) {
    this.parts = parts;
  }

  /** Of a document; the root is left out, for it is nobody's. */
  static QueueParts of(QueuesDocument document) {
    var parts = new LinkedHashMap<String, DocumentQueue>();
    DocumentQueue root = root(document);
    if (root != null) {
      root.queues().forEach(queue -> add(DocumentQueue.ROOT, queue, parts));
    }
    return new QueueParts(Collections.unmodifiableMap(parts));
  }

  private static void add(String above, DocumentQueue queue, Map<String, DocumentQueue> parts) {
    String path = above + "." + queue.name();
    parts.put(path, alone(queue));
    queue.queues().forEach(child -> add(path, child, parts));
  }

  /** The queue above all; null where there is none. */
  static @Nullable DocumentQueue root(QueuesDocument document) {
    return document.partitions().stream()
        .flatMap(partition -> partition.queues().stream())
        .filter(queue -> queue.name().equals(DocumentQueue.ROOT))
        .findFirst()
        .orElse(null);
  }

  private static DocumentQueue alone(DocumentQueue queue) {
    return new DocumentQueue(
        queue.name(),
        queue.parent(),
        queue.resources(),
        queue.maxApplications(),
        queue.properties(),
        queue.submitAcl(),
        queue.adminAcl(),
        queue.childTemplate(),
        queue.limits(),
        List.of());
  }

  /** The last part of a path, which is the name of the BatchQueue. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** What is said of the queue of this path; null where nothing is. */
  @Nullable DocumentQueue get(String path) {
    return parts.get(path);
  }

  /** Whether the lists of a queue or of one above it let in this user, who is of these groups. */
  boolean admits(String path, String user, List<String> groups) {
    DocumentQueue part = get(path);
    if (part != null
        && (AccessList.admits(part.submitAcl(), user, groups)
            || AccessList.admits(part.adminAcl(), user, groups))) {
      return true;
    }
    int above = path.lastIndexOf('.');
    return above > 0 && admits(path.substring(0, above), user, groups);
  }

  /** Whether the same is said of it there. */
  boolean isSame(String path, QueueParts other) {
    return Objects.equals(get(path), other.get(path));
  }

  /**
   * A checksum of what is said of a queue, or of nothing being said: other queues change nothing of
   * it.
   */
  String revision(String path) {
    return revisions.computeIfAbsent(
        path,
        of -> {
          DocumentQueue part = get(of);
          return Checksums.of(of, part == null ? "" : DocumentWriter.write(part));
        });
  }

  /**
   * Paths of queues of which something else, or nothing, is said there; those above before those
   * below.
   */
  List<String> changed(QueueParts other) {
    return parts.keySet().stream().filter(path -> !isSame(path, other)).toList();
  }
}
