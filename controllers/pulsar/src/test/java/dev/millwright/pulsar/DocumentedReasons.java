package dev.millwright.pulsar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.common.condition.CommonReason;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Reason;
import dev.millwright.pulsar.cluster.reason.Refusal;
import dev.millwright.pulsar.cluster.reason.State;
import dev.millwright.pulsar.content.status.ContentReason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every reason the kinds of this controller give; what tests see must be among them. */
public final class DocumentedReasons {

  /** Of a PulsarCluster, beside the common ones. */
  static final List<Reason> CLUSTER = joined(Refusal.values(), State.values());

  /** Of a PulsarTenant, PulsarNamespace or PulsarTopic, beside the common ones. */
  static final List<Reason> CONTENT = List.of(ContentReason.values());

  private DocumentedReasons() {}

  /** Each condition of a PulsarCluster says what the reference says it can. */
  public static void assertCluster(@Nullable List<Condition> conditions) {
    // What Kubernetes says of a pod that does not run goes through word by word.
    assertAmong(CLUSTER, Set.of(ConditionType.RECONCILING), conditions);
  }

  /** Each condition of a tenant, namespace or topic says what the reference says it can. */
  public static void assertContent(@Nullable List<Condition> conditions) {
    assertAmong(CONTENT, Set.of(), conditions);
  }

  private static void assertAmong(
      List<Reason> reasons, Set<String> open, @Nullable List<Condition> conditions) {
    Set<String> documented =
        Stream.concat(reasons.stream(), Stream.of(CommonReason.values()))
            .flatMap(
                reason ->
                    reason.marks().stream()
                        .map(m -> m.type() + "=" + m.status().text() + " " + reason.word()))
            .collect(Collectors.toSet());
    assertThat(conditions == null ? List.<Condition>of() : conditions)
        .filteredOn(condition -> !open.contains(condition.type()))
        .extracting(c -> c.type() + "=" + c.status() + " " + c.reason())
        .isSubsetOf(documented);
  }

  private static List<Reason> joined(Reason[] some, Reason[] more) {
    return Stream.of(some, more).flatMap(Stream::of).toList();
  }
}
