package dev.millwright.pulsar.content.plan;

import static dev.millwright.api.pulsar.PermissionAction.consume;
import static dev.millwright.api.pulsar.PermissionAction.produce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.BacklogPolicy;
import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of wanted, there, and what to do. */
class SettingsPlannerTest {

  private static final NamespaceName NS = new NamespaceName("t", "n");
  private static final Policy TTL_5 = new Policy.MessageTtl(5);
  private static final Policy TTL_9 = new Policy.MessageTtl(9);
  private static final Policy SMALL = new Policy.Retention(60, 10);
  private static final Policy LARGE = new Policy.Retention(60, 1000);
  private static final Policy ENDLESS = new Policy.Retention(60, -1);
  private static final Policy QUOTA_8 = quota(8);
  private static final Policy QUOTA_800 = quota(800);

  private static Policy quota(long bytes) {
    return new Policy.BacklogSize(bytes, BacklogPolicy.producer_exception);
  }

  static List<Arguments> policies() {
    return List.of(
        row("nothing wanted, nothing there", set(), former(), set(), List.of()),
        row("set", set(TTL_5), former(), set(), List.of(put(TTL_5))),
        row("change", set(TTL_5), former(), set(TTL_9), List.of(put(TTL_5))),
        row("as it is", set(TTL_5), former(PolicyKind.MESSAGE_TTL), set(TTL_5), List.of()),
        row("not ours", set(), former(), set(TTL_9), List.of()),
        row(
            "ours, no longer wanted",
            set(),
            former(PolicyKind.MESSAGE_TTL),
            set(TTL_9),
            List.of(new Step.ResetPolicy(NS, PolicyKind.MESSAGE_TTL))),
        row("ours, gone already", set(), former(PolicyKind.MESSAGE_TTL), set(), List.of()),
        row(
            "growing: retention makes room first",
            set(LARGE, QUOTA_800),
            former(),
            set(SMALL, QUOTA_8),
            List.of(put(LARGE), put(QUOTA_800))),
        row(
            "to endless: retention makes room first",
            set(ENDLESS, QUOTA_800),
            former(),
            set(SMALL, QUOTA_8),
            List.of(put(ENDLESS), put(QUOTA_800))),
        row(
            "shrinking: the quota makes room first",
            set(SMALL, QUOTA_8),
            former(),
            set(LARGE, QUOTA_800),
            List.of(put(QUOTA_8), put(SMALL))),
        row(
            "new: the quota goes below the default first",
            set(SMALL, QUOTA_8),
            former(),
            set(),
            List.of(put(QUOTA_8), put(SMALL))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void plansPolicies(
      String name,
      Map<PolicyKind, Policy> wanted,
      Set<PolicyKind> former,
      Map<PolicyKind, Policy> there,
      List<Step> steps) {
    var settings = new Settings(wanted, Map.of(), former, Set.of());
    var observed = new Observed(true, 0, there, Map.of());
    assertThat(SettingsPlanner.plan(NS, settings, observed)).isEqualTo(steps);
  }

  static List<Arguments> permissions() {
    var produceOnly = Map.of("joe", Set.of(produce));
    var both = Map.of("joe", Set.of(produce, consume));
    return List.of(
        Arguments.of(Map.of(), Set.of(), Map.of(), List.of()),
        Arguments.of(produceOnly, Set.of(), Map.of(), List.of(grant(produce))),
        Arguments.of(produceOnly, Set.of("joe"), produceOnly, List.of()),
        Arguments.of(produceOnly, Set.of("joe"), both, List.of(grant(produce))),
        Arguments.of(both, Set.of(), produceOnly, List.of(grant(produce, consume))),
        Arguments.of(Map.of(), Set.of("joe"), both, List.of(new Step.Revoke(NS, "joe"))),
        Arguments.of(Map.of(), Set.of("joe"), Map.of(), List.of()),
        Arguments.of(Map.of(), Set.of(), both, List.of()));
  }

  @ParameterizedTest
  @MethodSource("permissions")
  void plansPermissions(
      Map<String, Set<PermissionAction>> wanted,
      Set<String> former,
      Map<String, Set<PermissionAction>> there,
      List<Step> steps) {
    var settings = new Settings(Map.of(), wanted, Set.of(), former);
    var observed = new Observed(true, 0, Map.of(), there);
    assertThat(SettingsPlanner.plan(NS, settings, observed)).isEqualTo(steps);
  }

  @Test
  void hasNothingToDoOnceDone() {
    var settings =
        new Settings(
            set(LARGE, QUOTA_8, TTL_5), Map.of("a", Set.of(consume)), Set.of(), Set.of("b"));
    var done = new Observed(true, 0, settings.policies(), settings.permissions());
    assertThat(SettingsPlanner.plan(NS, settings, done)).isEmpty();
  }

  private static Step put(Policy policy) {
    return new Step.SetPolicy(NS, policy);
  }

  private static Step grant(PermissionAction... actions) {
    return new Step.Grant(NS, "joe", Set.of(actions));
  }

  private static Set<PolicyKind> former(PolicyKind... kinds) {
    return Set.of(kinds);
  }

  private static Map<PolicyKind, Policy> set(Policy... policies) {
    return Arrays.stream(policies).collect(Collectors.toMap(Policy::kind, Function.identity()));
  }

  private static Arguments row(
      String name,
      Map<PolicyKind, Policy> wanted,
      Set<PolicyKind> former,
      Map<PolicyKind, Policy> there,
      List<Step> steps) {
    return Arguments.of(name, wanted, former, there, steps);
  }
}
