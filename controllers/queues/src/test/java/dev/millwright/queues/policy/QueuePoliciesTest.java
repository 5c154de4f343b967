package dev.millwright.queues.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityLevel;
import dev.millwright.queues.Written;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.reason.QueueReason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuePoliciesTest {
  private static final FidelityLedger EXACT =
      new FidelityLedger(List.of(new FidelityEntry("max", FidelityLevel.Exact, null)));
  private static final FidelityLedger INEXACT =
      new FidelityLedger(
          List.of(
              new FidelityEntry("max", FidelityLevel.Exact, null),
              new FidelityEntry("limits", FidelityLevel.Unsupported, "it knows none"),
              new FidelityEntry("weight", FidelityLevel.Approximated, "as a share")));

  @Test
  void strictNamesEachFieldThatIsNotToTheLetter() {
    Refusal refusal = Objects.requireNonNull(check("fidelity: Strict", INEXACT));
    assertThat(refusal.reason()).isEqualTo(QueueReason.NOT_EXACT);
    assertThat(refusal.message())
        .isEqualTo(
            "spec.fidelity is Strict, and with this back end spec.limits is Unsupported (it knows"
                + " none); spec.weight is Approximated (as a share): leave that out, or set"
                + " fidelity to BestEffort.");
  }

  @Test
  void restIsCarried() {
    assertThat(check("fidelity: Strict", EXACT)).isNull();
    assertThat(check("fidelity: BestEffort", INEXACT)).isNull();
    assertThat(check("", INEXACT)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'submitters: {users: [ada, " "]}'                       | spec.submitters.users holds " "
          'submitters: {groups: ["eng ", dev, " x"]}'             | spec.submitters.groups holds "eng ", " x"
          'limits: [{users: [ada]}, {users: ["\tbob"]}]'          | spec.limits[1].users holds
          'submitters: {users: ["ada\\nuser bob"]}'               | spec.submitters.users holds
          'limits: [{groups: [" "], maxRunningApplications: 1}]'  | spec.limits[0].groups holds " "
          """)
  void namesThatNobodyCanSeeApart(String spec, String words) {
    Refusal refusal = Objects.requireNonNull(check(spec, EXACT));
    assertThat(refusal.reason()).isEqualTo(QueueReason.UNREADABLE_NAME);
    assertThat(refusal.message())
        .contains(words)
        .endsWith("write names without white space around them and without line breaks.");
  }

  @Test
  void otherNamesAreTheBackEndsAffair() {
    assertThat(
            check("submitters: {users: ['oidc:ada@example.com', 'two words'], groups: [g]}", EXACT))
        .isNull();
  }

  private static @Nullable Refusal check(String spec, FidelityLedger ledger) {
    return QueuePolicies.check(Written.queue("q", spec).getSpec(), ledger);
  }
}
