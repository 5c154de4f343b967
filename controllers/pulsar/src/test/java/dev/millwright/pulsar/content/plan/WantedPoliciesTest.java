package dev.millwright.pulsar.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.BacklogPolicy;
import dev.millwright.api.pulsar.BacklogQuota;
import dev.millwright.api.pulsar.Policies;
import dev.millwright.api.pulsar.Replication;
import dev.millwright.api.pulsar.Retention;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, in the units Pulsar counts in. */
class WantedPoliciesTest {

  @ParameterizedTest
  @CsvSource({
    "30m, 512Mi, 30, 512",
    "12h, 10Gi, 720, 10240",
    "7d, 1Ti, 10080, 1048576",
    "4w, Infinite, 40320, -1",
    "Infinite, 1Gi, -1, 1024",
    ", 1Gi, -1, 1024",
    "1h, , 60, -1",
    "0m, 0Mi, 0, 0",
  })
  void retention(@Nullable String time, @Nullable String size, int minutes, long megabytes) {
    var wanted =
        WantedPolicies.of(new Policies(new Retention(time, size), null, null, null, null, null));
    assertThat(wanted.byKind())
        .containsEntry(PolicyKind.RETENTION, new Policy.Retention(minutes, megabytes))
        .hasSize(1);
    assertThat(wanted.faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30s, 30", "2m, 120", "1h, 3600", "Infinite, 0"})
  void messageTtl(String text, int seconds) {
    assertThat(WantedPolicies.of(ttl(text)).byKind())
        .containsEntry(PolicyKind.MESSAGE_TTL, new Policy.MessageTtl(seconds));
  }

  @ParameterizedTest
  @CsvSource({"9999999d", "2147483648s", "999999999999999w"})
  void longerThanPulsarCanCount(String text) {
    assertThat(WantedPolicies.of(ttl(text)).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.reason()).isEqualTo("PolicyOutOfRange");
              assertThat(fault.message()).contains("spec.policies.messageTTL", text);
            });
  }

  @Test
  void eachLimitOfABacklogIsAPolicyOfItsOwn() {
    var quota = new BacklogQuota("1Gi", "1d", BacklogPolicy.consumer_backlog_eviction);
    assertThat(
            WantedPolicies.of(new Policies(null, null, quota, true, null, new Replication(3, 2, 2)))
                .byKind()
                .values())
        .containsExactlyInAnyOrder(
            new Policy.BacklogSize(1L << 30, BacklogPolicy.consumer_backlog_eviction),
            new Policy.BacklogAge(86_400, BacklogPolicy.consumer_backlog_eviction),
            new Policy.Deduplication(true),
            new Policy.Persistence(3, 2, 2));
  }

  @Test
  void nothingWanted() {
    assertThat(WantedPolicies.of(null).byKind()).isEmpty();
  }

  private static Policies ttl(String text) {
    return new Policies(null, text, null, null, null, null);
  }
}
