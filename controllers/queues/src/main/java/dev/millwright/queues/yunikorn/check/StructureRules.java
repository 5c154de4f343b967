package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.NodeSortPolicy;
import dev.millwright.queues.yunikorn.document.Partition;
import java.util.Set;

/** The frame around queues. Source where none is named: {@code configvalidator.go}. */
final class StructureRules {
  private static final Set<String> NODE_SORTS = Set.of("", "fair", "binpacking");
  private static final Set<String> RESOLVERS = Set.of("", "os", "ldap", "test");

  private StructureRules() {}

  static void check(RootedPartition rooted, Faults faults) {
    root(rooted, faults);
    Partition partition = rooted.partition();
    if (!partition.limits().isEmpty() && !partition.limits().equals(rooted.limits())) {
      faults.refused(
          rooted.path(),
          "limits",
          "",
          "are not those of the queue root",
          "write them at the queue root only");
    }
    if (partition.nodeSortPolicy() != null) {
      nodeSort(rooted.path(), partition.nodeSortPolicy(), faults);
    }
    String resolver = partition.userGroupResolver();
    if (resolver != null && !RESOLVERS.contains(resolver)) {
      faults.ignored(
          rooted.path(),
          "usergroupresolver.type",
          resolver,
          "is none that YuniKorn knows",
          "leave it out: on Kubernetes users come with their groups");
    }
  }

  /**
   * The root's amounts are those of the nodes. It must be {@code root} in lower case, though the
   * validator lets others pass: {@code initialPartitionFromConfig} in {@code
   * pkg/scheduler/partition.go}.
   */
  private static void root(RootedPartition rooted, Faults faults) {
    DocumentQueue root = rooted.root();
    if (!root.name().equals(DocumentQueue.ROOT)) {
      faults.unseen(
          rooted.rootPath(),
          "name",
          root.name(),
          "must be in lower case, though YuniKorn's own check lets it pass",
          "write root");
    }
    if (root.resources().guaranteed() != null || root.resources().max() != null) {
      faults.refused(
          rooted.rootPath(),
          "resources",
          "",
          "may not be there: the root has what all nodes have",
          "write them at the queues below");
    }
  }

  /** Source: {@code pkg/scheduler/policies/nodesorting_policy.go}. */
  private static void nodeSort(String path, NodeSortPolicy policy, Faults faults) {
    if (policy.type() != null && !NODE_SORTS.contains(policy.type())) {
      faults.refused(
          path,
          "nodesortpolicy.type",
          policy.type(),
          "is none that YuniKorn knows",
          "write fair or binpacking, in lower case");
    }
    policy
        .resourceWeights()
        .forEach(
            (resource, weight) -> {
              if (weight < 0) {
                faults.refused(
                    path,
                    "nodesortpolicy.resourceweights." + resource,
                    String.valueOf(weight),
                    "is below 0",
                    "write 0 or more");
              }
            });
  }
}
