package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.AccessList;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each queue says of itself, other than amounts. Source where none is named: {@code
 * configvalidator.go}.
 */
final class QueueRules {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_:#/@-]{1,64}");

  private final RootedPartition partition;
  private final Faults faults;

  private QueueRules(RootedPartition partition, Faults faults) {
    this.partition = partition;
    this.faults = faults;
  }

  static void check(RootedPartition partition, Faults faults) {
    new QueueRules(partition, faults).queue(partition.root(), partition.rootPath(), "");
  }

  /**
   * One queue with all below it.
   *
   * @param open path of a queue above that lets in everybody; empty for none
   */
  private void queue(DocumentQueue queue, String path, String open) {
    AccessListRules.check(path, "submitacl", queue.submitAcl(), faults);
    AccessListRules.check(path, "adminacl", queue.adminAcl(), faults);
    boolean everybody = letsInAll(queue.submitAcl()) || letsInAll(queue.adminAcl());
    if (!open.isEmpty() && !everybody && !queue.submitAcl().isBlank()) {
      opened(queue, path, open);
    }
    boolean quota =
        partition.partition().preemption() != null
            && Boolean.TRUE.equals(partition.partition().preemption().quotaPreemptionEnabled());
    PropertyRules.check(path, "properties.", queue.properties(), quota, faults);
    if (queue.childTemplate() != null) {
      boolean leaf = !partition.isRoot(queue) && queue.leaf();
      TemplateRules.check(path, queue, leaf, quota, faults);
    }
    if (!partition.isRoot(queue)) {
      ownName(queue, path);
    }
    children(queue, path, everybody && open.isEmpty() ? path : open);
  }

  /** Access to a queue is access to all below it: {@code pkg/scheduler/objects/queue.go}. */
  private void opened(DocumentQueue queue, String path, String open) {
    faults.ignored(
        path,
        "submitacl",
        queue.submitAcl(),
        "means nothing, for %s above lets in everybody".formatted(open),
        "take * away there, and write it at those queues that are open");
  }

  private static boolean letsInAll(String list) {
    return list.strip().equals(AccessList.EVERYBODY);
  }

  /**
   * Queues are called by their names in lower case, but limits are kept by the name as it is
   * written; a queue called {@code root} is taken for the root. Source: {@code
   * pkg/scheduler/objects/queue.go}, {@code pkg/scheduler/ugm/manager.go}.
   */
  private void ownName(DocumentQueue queue, String path) {
    if (queue.name().equalsIgnoreCase(DocumentQueue.ROOT)) {
      faults.ignored(
          path,
          "name",
          queue.name(),
          "makes YuniKorn take this queue for the root, and pass over its resources",
          "call it otherwise");
    } else if (!queue.limits().isEmpty()
        && !queue.name().equals(queue.name().toLowerCase(Locale.ROOT))) {
      faults.ignored(
          path,
          "name",
          queue.name(),
          "is used in lower case, and limits of a name in upper case bind nobody",
          "write it in lower case");
    }
  }

  private void children(DocumentQueue queue, String path, String open) {
    Set<String> names = new HashSet<>();
    for (DocumentQueue child : queue.queues()) {
      if (!NAME.matcher(child.name()).matches()) {
        faults.refused(
            path,
            "queues.name",
            child.name(),
            "is no name of a queue",
            "use 1 to 64 letters, digits and _ : # / @ -, and no points");
      } else if (!names.add(child.name().toLowerCase(Locale.ROOT))) {
        faults.refused(
            path,
            "queues.name",
            child.name(),
            "is there twice, whatever its case",
            "call one of them otherwise");
      }
      applications(queue, child, path);
      queue(child, path + "." + child.name(), open);
    }
  }

  private void applications(DocumentQueue queue, DocumentQueue child, String path) {
    if (queue.maxApplications() == 0) {
      return;
    }
    String at = path + "." + child.name();
    String most = String.valueOf(child.maxApplications());
    if (child.maxApplications() == 0) {
      faults.refused(
          at,
          "maxapplications",
          "",
          "must be said, for %s says %d".formatted(path, queue.maxApplications()),
          "write that, or less");
    } else if (child.maxApplications() > queue.maxApplications()) {
      faults.refused(
          at,
          "maxapplications",
          most,
          "is more than the %d of %s".formatted(queue.maxApplications(), path),
          "lower it, or raise that");
    }
  }
}
