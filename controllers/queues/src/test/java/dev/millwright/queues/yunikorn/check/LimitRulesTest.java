package dev.millwright.queues.yunikorn.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRulesTest {

  /** Source: {@code checkLimit} in {@code configvalidator.go}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{users: [u], maxapplications: 1}'                        | ''",
        "'{users: [\"system:serviceaccount:ns:x\", a/b#c$], maxapplications: 1}' | ''",
        "'{groups: [\"system:masters\", a.b], maxapplications: 1}' | ''",
        "'{maxapplications: 1}'                     | REFUSED root.a limits[0].users",
        "'{users: [1u], maxapplications: 1}'        | REFUSED root.a limits[0].users",
        "'{users: [\"\"], maxapplications: 1}'      | REFUSED root.a limits[0].users",
        "'{groups: [a/b], maxapplications: 1}'      | REFUSED root.a limits[0].groups",
        "'{users: [u]}'                             | REFUSED root.a limits[0].maxresources",
        "'{users: [u], maxresources: {vcore: 0}}'   | REFUSED root.a limits[0].maxresources",
        "'{users: [u], maxresources: {vcore: 0, memory: 1}}' | ''",
        "'{users: [u], maxresources: {vcore: 0.5}}'"
            + " | REFUSED root.a limits[0].maxresources.vcore",
        "'{users: [u], maxresources: {vcore: 5}}'"
            + " | REFUSED root.a limits[0].maxresources.vcore",
        "'{users: [u], maxresources: {memory: 5}}'  | ''",
        "'{users: [u], maxapplications: 8}'         | REFUSED root.a limits[0].maxapplications",
        "'{users: [u], maxapplications: 1}, {users: [u], maxapplications: 2}'"
            + " | REFUSED root.a limits[1].users",
        "'{users: [u, \"*\"], maxapplications: 1}'  | ''",
        "'{users: [\"*\"], maxapplications: 1}, {users: [u], maxapplications: 2}'"
            + " | REFUSED root.a limits[1].users",
        "'{users: [\"*\"], groups: [g], maxapplications: 1}' | ''",
        "'{groups: [g], maxapplications: 1}, {groups: [\"*\"], maxapplications: 1}' | ''",
        "'{groups: [\"*\"], maxapplications: 1}'    | REFUSED root.a limits[0].groups",
      })
  void checksLimits(String limits, String told) {
    assertThat(
            Told.ofQueues(
                "{name: a, maxapplications: 7, resources: {max: {vcore: 4}}, limits: [%s]}"
                    .formatted(limits)))
        .isEqualTo(told);
  }

  /** Source: {@code checkLimitResource} and {@code checkLimitMaxApplications}. */
  @ParameterizedTest(name = "{0} over {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'users: [u], maxresources: {vcore: 4}'       | 'users: [u], maxresources: {vcore: 4}' | ''",
        "'users: [u], maxresources: {vcore: 4}'       | 'users: [u], maxresources: {vcore: 5}'"
            + " | REFUSED root.a.b limits[0].maxresources.vcore",
        "'users: [\"*\"], maxresources: {vcore: 4}'   | 'users: [u], maxresources: {vcore: 5}'"
            + " | REFUSED root.a.b limits[0].maxresources.vcore",
        "'users: [v], maxresources: {vcore: 4}'       | 'users: [\"*\"], maxresources: {vcore: 5}'"
            + " | ''",
        "'users: [u], maxresources: {vcore: 4}'       | 'groups: [u], maxresources: {vcore: 5}'"
            + " | ''",
        "'groups: [g], maxresources: {vcore: 4}'      | 'groups: [g], maxresources: {vcore: 5}'"
            + " | REFUSED root.a.b limits[0].maxresources.vcore",
        "'users: [u], maxapplications: 4'             | 'users: [u], maxapplications: 4' | ''",
        "'users: [u], maxapplications: 4'             | 'users: [u], maxapplications: 5'"
            + " | REFUSED root.a.b limits[0].maxapplications",
        // None is more than any.
        "'users: [u], maxapplications: 4'             | 'users: [u], maxresources: {vcore: 1}'"
            + " | REFUSED root.a.b limits[0].maxapplications",
        "'users: [u], maxresources: {vcore: 4}'       | 'users: [u], maxapplications: 5' | ''",
        "'groups: [h, \"*\"], maxapplications: 4'     | 'groups: [g], maxapplications: 5'"
            + " | REFUSED root.a.b limits[0].maxapplications",
      })
  void checksLimitsAgainstThoseAbove(String above, String below, String told) {
    assertThat(
            Told.ofQueues(
                "{name: a, limits: [{%s}], queues: [{name: b, limits: [{%s}]}]}"
                    .formatted(above, below)))
        .isEqualTo(told);
  }
}
