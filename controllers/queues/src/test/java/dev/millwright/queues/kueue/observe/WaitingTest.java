package dev.millwright.queues.kueue.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {
  private static final Amounts USED = amount("6");
  private static final Amounts LIMIT = amount("8");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QuotaFull      | ExceedsMaxQuota              | ''
          QuotaFull      | WaitingForQuota              | resourceRequests: [{name: main, resources: {cpu: 3}}]
          ParentFull     | WaitingForQuota              | resourceRequests: [{name: a, resources: {cpu: 1}}, {name: b, resources: {cpu: 1}}]
          ParentFull     | WaitingForPreemptedWorkloads | ''
          ParentFull     | Pending                      | ''
          NoNode         | NoMatchingFlavor             | ''
          NoNode         | TopologyPlacementFailed      | ''
          GangIncomplete | WaitingForPodsReady          | ''
          Held           | Suspended                    | ''
          QuotaFull      | Misconfigured                | ''
          """)
  void saysWhy(Waiting why, String reason, String status) {
    assertThat(Waiting.of(workload(reason, "", status, "true"), queue("None"), USED, LIMIT))
        .isEqualTo(why);
  }

  @Test
  void saysQuotaFullOfAFullQueueThoughNobodyKnowsWhatIsAskedFor() {
    assertThat(Waiting.of(workload("Pending", "", "", "true"), queue("None"), LIMIT, LIMIT))
        .isEqualTo(Waiting.QuotaFull);
  }

  @Test
  void saysWhoIsNotLetInAndWhatIsHeld() {
    Workload kept = workload("Inadmissible", "The workload namespace doesn't match", "", "true");
    assertThat(Waiting.of(kept, queue("None"), USED, LIMIT)).isEqualTo(Waiting.RejectedByAcl);
    assertThat(Waiting.of(kept, queue("Hold"), USED, LIMIT)).isEqualTo(Waiting.Held);
    assertThat(Waiting.of(workload("WaitingForQuota", "", "", "false"), queue("None"), USED, LIMIT))
        .isEqualTo(Waiting.Held);
  }

  @Test
  void knowsWhomAWorkloadStandsFor() {
    Workload job = workload("WaitingForQuota", "", "", "true");
    assertThat(job.kind() + " " + job.namespace() + "/" + job.name()).isEqualTo("Job team/etl");
    assertThat(job.door().toString()).isEqualTo("LocalQueue team/nightly");
    assertThat(job.letIn()).isFalse();
    assertThat(job.since()).isEqualTo("2026-05-01T10:00:00Z");
    assertThat(Workload.isOver(object("conditions: [{type: Finished, status: 'True'}]", "true")))
        .isTrue();
  }

  private static Amounts amount(String cpu) {
    return new Amounts(new TreeMap<>(Map.of("cpu", new BigDecimal(cpu))));
  }

  private static LiveObject queue(String stopPolicy) {
    return Live.object(KueueKind.CLUSTER_QUEUE, "q", "stopPolicy: " + stopPolicy, "");
  }

  private static Workload workload(String reason, String message, String status, String active) {
    String conditions =
        "conditions: [{type: QuotaReserved, status: 'False', reason: %s, message: \"%s\"}]"
            .formatted(reason, message);
    return Workload.of(object(status.isEmpty() ? conditions : conditions + ", " + status, active));
  }

  private static GenericKubernetesResource object(String status, String active) {
    return Live.YAML.unmarshal(
        """
        kind: Workload
        metadata:
          name: job-etl-1
          namespace: team
          creationTimestamp: '2026-05-01T10:00:00Z'
          ownerReferences: [{apiVersion: batch/v1, kind: Job, name: etl, uid: u}]
        spec: {queueName: nightly, active: %s}
        status: {%s}
        """
            .formatted(active, status),
        GenericKubernetesResource.class);
  }
}
