package dev.millwright.common.policy;

import dev.millwright.common.outcome.Outcome;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rules in the order of their weight. All are asked, so that a person can mend every fault of a
 * spec in one go; the first broken one gives the reason.
 *
 * @param policies rules, weightiest first
 * @param <F> the facts
 */
public record PolicyChain<F>(List<Policy<F>> policies) {
  public PolicyChain {
    policies = List.copyOf(policies);
  }

  /** Every broken rule, in order. */
  public List<Verdict.Fail> failures(F facts) {
    return policies.stream()
        .map(policy -> policy.check(facts))
        .filter(Verdict.Fail.class::isInstance)
        .map(Verdict.Fail.class::cast)
        .toList();
  }

  /** {@link Outcome.Proceed}, or {@link Outcome.Rejected} with every fault in one message. */
  public Outcome check(F facts) {
    var failures = failures(facts);
    return switch (failures.size()) {
      case 0 -> Outcome.proceed();
      case 1 -> new Outcome.Rejected(failures.getFirst().reason(), failures.getFirst().message());
      default -> new Outcome.Rejected(failures.getFirst().reason(), numbered(failures));
    };
  }

  private static String numbered(List<Verdict.Fail> failures) {
    var text = new StringBuilder().append(failures.size()).append(" faults:");
    IntStream.range(0, failures.size())
        .forEach(i -> text.append(" (%d) %s".formatted(i + 1, failures.get(i).message())));
    return text.toString();
  }
}
