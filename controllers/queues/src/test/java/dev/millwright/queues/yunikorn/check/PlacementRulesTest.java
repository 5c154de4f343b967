package dev.millwright.queues.yunikorn.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementRulesTest {

  /** Source: {@code checkPlacementRule}; {@code newRule} in {@code pkg/scheduler/placement}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{name: provided}, {name: User, create: true}'        | ''",
        "'{name: tag, value: namespace, create: true}'         | ''",
        "'{name: a-b}'             | REFUSED placementrules[0].name",
        "'{}'                      | REFUSED placementrules[0].name",
        "'{name: provided, parent: {name: 1}}' | REFUSED placementrules[0].name",
        "'{name: lucky}'           | RULES_LOST placementrules[0].name",
        "'{name: recovery}'        | RULES_LOST placementrules[0].name",
        "'{name: tag}'             | RULES_LOST placementrules[0].value",
        "'{name: fixed}'           | RULES_LOST placementrules[0].value; REFUSED placementrules[0]",
        "'{name: fixed, create: true, value: root.a b}' | RULES_LOST placementrules[0].value",
        "'{name: fixed, value: root.leaf, parent: {name: user, create: true}}'"
            + " | RULES_LOST placementrules[0].value",
        "'{name: provided, filter: {type: Deny, users: [u]}}'  | ''",
        "'{name: provided, filter: {type: never}}' | REFUSED placementrules[0].filter.type",
        "'{name: provided, filter: {users: [\"a.*\"]}}'        | ''",
        "'{name: provided, filter: {users: [\"(\"]}}'"
            + " | REFUSED placementrules[0].filter.users",
        "'{name: provided, filter: {users: [1u]}}' | REFUSED placementrules[0].filter.users",
        "'{name: provided, filter: {groups: [g/1]}}' | REFUSED placementrules[0].filter.groups",
        "'{name: provided, filter: {groups: [g, \"h.*\"]}}'"
            + " | IGNORED placementrules[0].filter.groups",
      })
  void checksRules(String rules, String told) {
    assertThat(told(rules)).isEqualTo(told);
  }

  /** Source: {@code checkQueueHierarchyForPlacement} in {@code configvalidator.go}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{name: fixed, value: root.leaf}'                        | ''",
        "'{name: fixed, value: leaf}'                             | ''",
        "'{name: fixed, value: ROOT.LEAF}'                        | REFUSED placementrules[0]",
        "'{name: fixed, value: root.inner}'                       | REFUSED placementrules[0]",
        "'{name: fixed, value: root.none}'                        | REFUSED placementrules[0]",
        "'{name: fixed, value: root.none, create: true}'          | ''",
        "'{name: fixed, value: root.inner.deep}'                  | REFUSED placementrules[0]",
        "'{name: fixed, value: root.inner.deep, create: true}'    | ''",
        "'{name: fixed, value: root.leaf.deep, create: true}'     | REFUSED placementrules[0]",
        "'{name: user, create: true, parent: {name: fixed, value: root.inner}}' | ''",
        "'{name: user, create: true, parent: {name: fixed, value: root.leaf}}'"
            + " | REFUSED placementrules[0]",
        "'{name: fixed, value: deep, create: true, parent: {name: fixed, value: inner}}' | ''",
        "'{name: fixed, value: root.leaf, parent: {name: fixed, value: inner}}'"
            + " | RULES_LOST placementrules[0].value; REFUSED placementrules[0].value",
        // It is not seen that a queue has some below it where it does not say so.
        "'{name: fixed, value: root.unsaid}'                      | ''",
        "'{name: user, create: true, parent: {name: fixed, value: root.unsaid}}'"
            + " | REFUSED placementrules[0]",
      })
  void checksWhereRulesLead(String rules, String told) {
    assertThat(told(rules)).isEqualTo(told);
  }

  private static String told(String rules) {
    return Told.ofPartition(
            "placementrules: [%s], queues: [{name: leaf}, {name: inner, parent: true},"
                    .formatted(rules)
                + " {name: unsaid, queues: [{name: x}]}]")
        .replace("partition default ", "");
  }
}
