package dev.millwright.pulsar.content.policy;

import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.content.plan.Observed;
import dev.millwright.pulsar.content.status.ContentReason;

/** What of a topic's partitions Pulsar cannot change. */
public final class PartitionRules {

  private PartitionRules() {}

  /**
   * Whether the topic can get the partitions wanted.
   *
   * @param wanted 0 for a topic that is not partitioned
   */
  public static Verdict check(String topic, int wanted, Observed observed) {
    int live = observed.partitions();
    if (!observed.exists() || wanted == live || (live > 0 && wanted > live)) {
      return Verdict.pass();
    }
    if (live > 0 && wanted > 0) {
      return Verdict.fail(
          ContentReason.PARTITIONS_SHRINK,
          ("spec.partitions is %d, but %s has %d, and partitions cannot be taken away without"
                  + " their messages. Set spec.partitions to %d or more.")
              .formatted(wanted, topic, live, live));
    }
    return Verdict.fail(
        ContentReason.PARTITIONING_DIFFERS,
        live == 0
            ? ("spec.partitions is %d, but %s exists and is not partitioned, and Pulsar cannot"
                    + " turn it into one that is. Make the PulsarTopic anew without"
                    + " spec.partitions, or with another spec.name.")
                .formatted(wanted, topic)
            : ("spec.partitions is absent, but %s exists with %d partitions. Make the PulsarTopic"
                    + " anew with spec.partitions: %d, or with another spec.name.")
                .formatted(topic, live, live));
  }
}
