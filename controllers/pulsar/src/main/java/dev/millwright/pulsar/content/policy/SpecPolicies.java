package dev.millwright.pulsar.content.policy;

import dev.millwright.api.pulsar.Policies;
import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.content.plan.WantedPolicies;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on the policies of a spec. */
public final class SpecPolicies {

  private SpecPolicies() {}

  /** Every value fits into Pulsar's units. */
  public static <S> List<Policy<S>> inRange(Function<S, @Nullable Policies> policies) {
    return List.of(
        spec ->
            WantedPolicies.of(policies.apply(spec)).faults().stream()
                .findFirst()
                .<Verdict>map(fault -> fault)
                .orElseGet(Verdict::pass));
  }
}
