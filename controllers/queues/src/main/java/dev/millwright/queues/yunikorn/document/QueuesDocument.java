package dev.millwright.queues.yunikorn.document;

import java.util.List;

/**
 * A whole document. Keys and their meaning: YuniKorn core, {@code pkg/common/configs/config.go}.
 *
 * @param partitions in their order; on Kubernetes there is one, {@code default}
 */
public record QueuesDocument(List<Partition> partitions) {
  public QueuesDocument {
    partitions = List.copyOf(partitions);
  }
}
