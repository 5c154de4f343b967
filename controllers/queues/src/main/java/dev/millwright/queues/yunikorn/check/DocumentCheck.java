package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.Fault;
import dev.millwright.queues.yunikorn.document.Partition;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All that is wrong with a document, as far as can be known without the scheduler. YuniKorn logs
 * what it refuses and goes on with what it has, until it is started anew and dies of it; so no
 * document with a fault that {@link Fault.Effect#stops() stops} it may ever be written.
 */
public final class DocumentCheck {
  private DocumentCheck() {}

  /** Of a text, be it ours or not; an empty one is YuniKorn's own default. */
  public static List<Fault> check(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    DocumentReader.Read read = DocumentReader.read(text);
    var faults = new ArrayList<>(read.faults());
    // Of what cannot be read at all nothing more can be said.
    if (!read.document().partitions().isEmpty()
        || read.faults().stream().noneMatch(fault -> fault.effect().stops())) {
      faults.addAll(check(read.document()));
    }
    return List.copyOf(faults);
  }

  /** Of a document. */
  public static List<Fault> check(QueuesDocument document) {
    var faults = new Faults();
    partitions(document, faults);
    for (Partition partition : document.partitions()) {
      var rooted = RootedPartition.of(partition);
      StructureRules.check(rooted, faults);
      QueueRules.check(rooted, faults);
      ResourceRules.check(rooted, faults);
      LimitRules.check(rooted, faults);
      PlacementRules.check(rooted, faults);
    }
    return List.copyOf(faults.told());
  }

  /**
   * Names of partitions are unique whatever their case, and an empty one is {@code default}.
   * Source: {@code Validate} in {@code pkg/common/configs/configvalidator.go}; that one without
   * {@code default} runs and schedules nothing: {@code pkg/scheduler/context.go}.
   */
  private static void partitions(QueuesDocument document, Faults faults) {
    Set<String> names = new HashSet<>();
    for (Partition partition : document.partitions()) {
      String name =
          partition.name().isEmpty()
              ? Partition.DEFAULT
              : partition.name().toLowerCase(Locale.ROOT);
      if (!names.add(name)) {
        faults.refused(
            "partition " + name, "name", partition.name(), "is there twice", "leave out one");
      } else if (!name.equals(Partition.DEFAULT)) {
        faults.ignored(
            "partition " + name,
            "name",
            partition.name(),
            "is a partition that no node of Kubernetes is in",
            "put its queues into partition default");
      }
    }
    if (!names.contains(Partition.DEFAULT)) {
      faults.unseen(
          "document",
          "partitions",
          "",
          "have no partition default, which stops a scheduler that runs at once",
          "add it, with the queue " + DocumentQueue.ROOT);
    }
  }
}
