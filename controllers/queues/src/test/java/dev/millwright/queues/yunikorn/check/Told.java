package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.Fault;
import java.util.stream.Collectors;

/** Documents as these tests write them, and faults as they compare them. */
final class Told {
  private Told() {}

  /** What is told of queues below the root, each in one line of YAML. */
  static String ofQueues(String queues) {
    return ofPartition("queues: [{name: root, queues: [%s]}]".formatted(queues));
  }

  /** What is told of the root. */
  static String ofRoot(String root) {
    return ofPartition("queues: [{name: root, %s}]".formatted(root));
  }

  /** What is told of the partition that all is in. */
  static String ofPartition(String keys) {
    return of("{partitions: [{name: default, %s}]}".formatted(keys));
  }

  /** What is told of a document: effect, path and field of each fault. */
  static String of(String document) {
    return DocumentCheck.check(document).stream()
        .map(fault -> "%s %s %s".formatted(fault.effect(), fault.path(), fault.field()))
        .collect(Collectors.joining("; "));
  }

  /** The sentence for people on the only fault there is. */
  static String sentence(String queues) {
    return DocumentCheck.check(
            "{partitions: [{name: default, queues: [{name: root, queues: [%s]}]}]}"
                .formatted(queues))
        .stream()
        .map(Fault::text)
        .collect(Collectors.joining("\n"));
  }
}
