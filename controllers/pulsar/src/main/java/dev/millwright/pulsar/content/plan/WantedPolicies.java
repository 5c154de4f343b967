package dev.millwright.pulsar.content.plan;

import dev.millwright.api.pulsar.BacklogQuota;
import dev.millwright.api.pulsar.Policies;
import dev.millwright.api.pulsar.Replication;
import dev.millwright.api.pulsar.Retention;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.content.status.ContentReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a spec in Pulsar's units.
 *
 * @param byKind what to set
 * @param faults values that Pulsar's units cannot hold
 */
public record WantedPolicies(Map<PolicyKind, Policy> byKind, List<Verdict.Fail> faults) {

  private static final long MEBIBYTE = 1L << 20;

  public WantedPolicies {
    byKind = Map.copyOf(byKind);
    faults = List.copyOf(faults);
  }

  /** What the policies of a spec ask for; nothing where it has none. */
  public static WantedPolicies of(@Nullable Policies spec) {
    var reader = new Reader();
    if (spec != null) {
      reader.retention(spec.retention());
      reader.messageTtl(spec.messageTTL());
      reader.backlog(spec.backlogQuota());
      reader.persistence(spec.persistence());
      if (spec.deduplication() != null) {
        reader.add(new Policy.Deduplication(spec.deduplication()));
      }
      if (spec.schemaCompatibility() != null) {
        reader.add(new Policy.Schemas(spec.schemaCompatibility()));
      }
    }
    return new WantedPolicies(reader.found, reader.faults);
  }

  private static final class Reader {
    private final Map<PolicyKind, Policy> found = new EnumMap<>(PolicyKind.class);
    private final List<Verdict.Fail> faults = new ArrayList<>();

    void add(Policy policy) {
      found.put(policy.kind(), policy);
    }

    void retention(@Nullable Retention retention) {
      if (retention != null) {
        int minutes = seconds("retention.time", retention.time(), 60);
        add(new Policy.Retention(minutes, mebibytes(Amounts.bytes(retention.size()))));
      }
    }

    void messageTtl(@Nullable String ttl) {
      if (ttl != null) {
        add(new Policy.MessageTtl(Math.max(0, seconds("messageTTL", ttl, 1))));
      }
    }

    void backlog(@Nullable BacklogQuota quota) {
      if (quota != null && quota.limitSize() != null) {
        add(new Policy.BacklogSize(Amounts.bytes(quota.limitSize()), quota.policy()));
      }
      if (quota != null && quota.limitTime() != null) {
        add(
            new Policy.BacklogAge(
                seconds("backlogQuota.limitTime", quota.limitTime(), 1), quota.policy()));
      }
    }

    void persistence(@Nullable Replication wish) {
      if (wish != null
          && wish.ensemble() != null
          && wish.writeQuorum() != null
          && wish.ackQuorum() != null) {
        add(new Policy.Persistence(wish.ensemble(), wish.writeQuorum(), wish.ackQuorum()));
      }
    }

    private static long mebibytes(long bytes) {
      return bytes < 0 ? bytes : bytes / MEBIBYTE;
    }

    private int seconds(String field, @Nullable String text, int unit) {
      long amount = Amounts.seconds(text);
      long inUnits = amount < 0 ? amount : amount / unit;
      if (inUnits > Integer.MAX_VALUE) {
        faults.add(
            new Verdict.Fail(
                ContentReason.POLICY_OUT_OF_RANGE.word(),
                "spec.policies.%s is %s, longer than Pulsar can count: choose less than %s, or Infinite."
                    .formatted(field, text, unit == 1 ? "24855d" : "1491308d")));
        return -1;
      }
      return (int) inUnits;
    }
  }
}
