package dev.millwright.queues.yunikorn.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, access lists, properties, templates and counts of applications. */
class QueueRulesTest {

  /** Source: {@code checkQueues} and {@code QueueNameRegExp} in {@code configvalidator.go}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{name: a}, {name: B_-:#/@9}'                | ''",
        "'{name: a.b}'                                | REFUSED root queues.name",
        "'{name: a b}'                                | REFUSED root queues.name",
        "'{}'                                         | REFUSED root queues.name",
        "'{name: a123456789012345678901234567890123456789012345678901234567890123}' | ''",
        "'{name: a1234567890123456789012345678901234567890123456789012345678901234}'"
            + " | REFUSED root queues.name",
        "'{name: a}, {name: A}'                       | REFUSED root queues.name",
        "'{name: a, queues: [{name: b}, {name: b}]}'  | REFUSED root.a queues.name",
        "'{name: a, queues: [{name: a}]}'             | ''",
        "'{name: a, queues: [{name: root, resources: {max: {vcore: 1}}}]}'"
            + " | IGNORED root.a.root name",
        "'{name: A, limits: [{users: [u], maxapplications: 1}]}' | IGNORED root.A name",
      })
  void checksNames(String queues, String told) {
    assertThat(Told.ofQueues(queues)).isEqualTo(told);
  }

  /** Source: {@code checkACL}; {@code NewACL} in {@code pkg/common/security/acl.go}. */
  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "'*'            | ''",
        "' '            | ''",
        "' * '          | UNSEEN root.a submitacl",
        "'u1,u2'        | ''",
        "'u1 g1,g2'     | ''",
        "' g1'          | ''",
        "'u1 '          | ''",
        "'u1 *'         | ''",
        "'u.1@x-y,u$'   | ''",
        // Cut at any white space by the one, at each space by the other.
        "'u1 g1 g2'     | REFUSED root.a submitacl",
        "'u1  g1'       | UNSEEN root.a submitacl",
        "' u1 g1'       | UNSEEN root.a submitacl",
        "' g1 '         | UNSEEN root.a submitacl",
        // Names that are dropped in silence.
        "'system:serviceaccount:ns:x'   | IGNORED root.a submitacl",
        "'u1,system:admin u:1'          | IGNORED root.a submitacl; IGNORED root.a submitacl",
        "'u1,*'                         | IGNORED root.a submitacl",
        "'1u'                           | IGNORED root.a submitacl",
        "'a/b'                          | IGNORED root.a submitacl",
        "'u g.1'                        | IGNORED root.a submitacl",
        "'u g@x'                        | IGNORED root.a submitacl",
        "'* g1'                         | IGNORED root.a submitacl",
      })
  void checksAccessLists(String list, String told) {
    assertThat(Told.ofQueues("{name: a, submitacl: \"%s\"}".formatted(list))).isEqualTo(told);
    assertThat(Told.ofQueues("{name: a, adminacl: \"%s\"}".formatted(list)))
        .isEqualTo(told.replace("submitacl", "adminacl"));
  }

  @Test
  void saysWhyAServiceAccountIsDropped() {
    assertThat(Told.sentence("{name: a, submitacl: \"system:serviceaccount:ns:x\"}"))
        .isEqualTo(
            "root.a: submitacl 'system:serviceaccount:ns:x' is dropped from the list: YuniKorn holds"
                + " no names with a colon, and so no service accounts: take it out, and let an"
                + " admission policy let it in");
  }

  /** Source: {@code CheckSubmitAccess} in {@code pkg/scheduler/objects/queue.go}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "submitacl: '*'     | '{name: a, submitacl: u}'  | IGNORED root.a submitacl",
        "adminacl: '*'      | '{name: a, submitacl: u}'  | IGNORED root.a submitacl",
        "submitacl: '*'     | '{name: a}'                | ''",
        "submitacl: '*'     | '{name: a, submitacl: \"*\"}' | ''",
        "submitacl: v       | '{name: a, submitacl: u}'  | ''",
        "submitacl: v | '{name: a, submitacl: \"*\", queues: [{name: b, submitacl: u}]}'"
            + " | IGNORED root.a.b submitacl",
      })
  void tellsOfListsBelowOneThatLetsInEverybody(String root, String queues, String told) {
    assertThat(Told.ofRoot("%s, queues: [%s]".formatted(root, queues))).isEqualTo(told);
  }

  /** Source: {@code UpdateQueueProperties} in {@code pkg/scheduler/objects/queue.go}. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "application.sort.policy, fifo, true",
    "application.sort.policy, fair, true",
    "application.sort.policy, stateaware, true",
    "application.sort.policy, FIFO, false",
    "application.sort.policy, strict, false",
    "application.sort.priority, Enabled, true",
    "application.sort.priority, true, false",
    "application.unschedasks.backoff, 3, true",
    "application.unschedasks.backoff, +3, false",
    "application.unschedasks.backoff.delay, 30s, true",
    "priority.policy, Fence, true",
    "priority.policy, fenced, false",
    "priority.offset, -5, true",
    "priority.offset, +5, true",
    "priority.offset, 2147483647, true",
    "priority.offset, 2147483648, false",
    "priority.offset, 5.0, false",
    "preemption.policy, disabled, true",
    "preemption.policy, never, false",
    "preemption.delay, 1h30m, true",
    "preemption.delay, 1.5s, true",
    "preemption.delay, 100ms, true",
    "preemption.delay, 30, false",
    "preemption.delay, 0s, false",
    "preemption.delay, 0, false",
    "preemption.delay, -30s, false",
    "preemption.delay, 1d, false",
    "preemption.delay, '', false",
    "preemption, 1d, false",
  })
  void checksProperties(String key, String value, boolean good) {
    assertThat(Told.ofQueues("{name: a, properties: {%s: \"%s\"}}".formatted(key, value)))
        .isEqualTo(good ? "" : "IGNORED root.a properties." + key);
  }

  @Test
  void wantsQuotaPreemptionForItsDelay() {
    String queues = "queues: [{name: a, properties: {quota.preemption.delay: 1m}}]";

    assertThat(Told.ofPartition(queues))
        .isEqualTo("IGNORED root.a properties.quota.preemption.delay");
    assertThat(Told.ofPartition("preemption: {quotapreemptionenabled: true}, " + queues)).isEmpty();
  }

  /** Source: {@code setTemplate} in {@code objects/queue.go}; the validator looks at none of it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'parent: true, childtemplate: {resources: {max: {vcore: 500m}}}'   | ''",
        "'parent: true, childtemplate: {resources: {max: {vcore: 0.5}}}'"
            + " | UNSEEN root.a childtemplate.resources.max.vcore",
        "'parent: true, childtemplate: {properties: {priority.offset: x}}'"
            + " | IGNORED root.a childtemplate.properties.priority.offset",
        "'childtemplate: {maxapplications: 2}' | IGNORED root.a childtemplate",
      })
  void checksTemplates(String keys, String told) {
    assertThat(Told.ofQueues("{name: a, %s}".formatted(keys))).isEqualTo(told);
  }

  @Test
  void takesATemplateOfTheRootWithoutQueues() {
    assertThat(Told.ofRoot("childtemplate: {resources: {max: {vcore: 1}}}")).isEmpty();
    assertThat(Told.ofRoot("childtemplate: {resources: {max: {vcore: x}}}"))
        .isEqualTo("UNSEEN root childtemplate.resources.max.vcore");
  }

  /** Source: {@code checkQueueMaxApplications} in {@code configvalidator.go}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{name: a, maxapplications: 3, queues: [{name: b, maxapplications: 3}]}' | ''",
        "'{name: a, queues: [{name: b, maxapplications: 3}]}'                     | ''",
        "'{name: a, maxapplications: 3, queues: [{name: b}]}'"
            + " | REFUSED root.a.b maxapplications",
        "'{name: a, maxapplications: 3, queues: [{name: b, maxapplications: 4}]}'"
            + " | REFUSED root.a.b maxapplications",
      })
  void checksCountsOfApplications(String queues, String told) {
    assertThat(Told.ofQueues(queues)).isEqualTo(told);
  }
}
