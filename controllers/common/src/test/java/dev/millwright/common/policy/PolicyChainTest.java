package dev.millwright.common.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.outcome.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyChainTest {
  private static final Policy<Integer> POSITIVE =
      n -> n > 0 ? Verdict.pass() : new Verdict.Fail("NotPositive", "n is %d; use 1.".formatted(n));
  private static final Policy<Integer> ODD =
      n -> n % 2 != 0 ? Verdict.pass() : new Verdict.Fail("Even", "n is even; use 1.");

  private final PolicyChain<Integer> chain = new PolicyChain<>(List.of(POSITIVE, ODD));

  @Test
  void goesOnWhenEveryRuleIsKept() {
    assertThat(chain.check(1)).isEqualTo(Outcome.proceed());
  }

  @Test
  void saysTheOneFault() {
    assertThat(chain.check(2)).isEqualTo(new Outcome.Rejected("Even", "n is even; use 1."));
  }

  @Test
  void saysAllFaultsAtOnce() {
    assertThat(chain.check(-2))
        .isEqualTo(
            new Outcome.Rejected(
                "NotPositive", "2 faults: (1) n is -2; use 1. (2) n is even; use 1."));
  }
}
