package dev.millwright.queues.yunikorn.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: {@code checkQueueResource} in {@code configvalidator.go}. */
class ResourceRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'{name: a, resources: {guaranteed: {vcore: 1}, max: {vcore: 1000m}}}'     | ''",
        "'{name: a, resources: {guaranteed: {vcore: 2}, max: {vcore: 1999m}}}'"
            + " | REFUSED root.a resources.guaranteed.vcore",
        // What is not named fits in everything.
        "'{name: a, resources: {guaranteed: {memory: 2}, max: {vcore: 1}}}'        | ''",
        "'{name: a, resources: {guaranteed: {vcore: 0.5}}}'"
            + " | REFUSED root.a resources.guaranteed.vcore",
        "'{name: a, resources: {max: {memory: 1.5Gi}}}'" + " | REFUSED root.a resources.max.memory",
        "'{name: a, resources: {max: {vcore: 4}}, queues: [{name: b, resources: {max: {vcore: 5}}}]}'"
            + " | REFUSED root.a.b resources.max.vcore",
        // Against the lowest on the way up, though the one between says nothing.
        "'{name: a, resources: {max: {vcore: 4}}, queues: [{name: b, queues: [{name: c, resources:"
            + " {max: {vcore: 5}}}]}]}'"
            + " | REFUSED root.a.b.c resources.max.vcore",
        "'{name: a, resources: {guaranteed: {vcore: 3}}, queues: ["
            + "{name: b, resources: {guaranteed: {vcore: 2}}},"
            + "{name: c, resources: {guaranteed: {vcore: 2}}}]}'"
            + " | 'REFUSED root.a guaranteed of all queues below it, vcore'",
        "'{name: a, resources: {max: {vcore: 3}}, queues: ["
            + "{name: b, resources: {guaranteed: {vcore: 2}}},"
            + "{name: c, resources: {guaranteed: {vcore: 2}}}]}'"
            + " | 'REFUSED root.a guaranteed of all queues below it, vcore'",
        // One that says nothing counts with what is below it.
        "'{name: a, resources: {guaranteed: {vcore: 3}}, queues: [{name: b, queues: ["
            + "{name: c, resources: {guaranteed: {vcore: 4}}}]}]}'"
            + " | 'REFUSED root.a guaranteed of all queues below it, vcore'",
        // One that says nothing but zeros counts as saying nothing.
        "'{name: a, resources: {guaranteed: {vcore: 3}}, queues: [{name: b, resources: {guaranteed:"
            + " {memory: 0}}, queues: [{name: c, resources: {guaranteed: {vcore: 4}}}]}]}'"
            + " | 'REFUSED root.a guaranteed of all queues below it, vcore'",
        // One that says anything counts with that alone.
        "'{name: a, resources: {guaranteed: {vcore: 3}}, queues: [{name: b, resources: {guaranteed:"
            + " {memory: 1}}, queues: [{name: c, resources: {guaranteed: {vcore: 4}}}]}]}'"
            + " | ''",
        // A max of nothing at all is taken for none.
        "'{name: a, resources: {max: {vcore: 0, memory: 0}}}' | IGNORED root.a resources.max",
        "'{name: a, resources: {max: {vcore: 0, memory: 1}}}' | ''",
        // CPUs have another name.
        "'{name: a, resources: {max: {cpu: 4}}}'     | IGNORED root.a resources.max.cpu",
        "'{name: a, resources: {max: {Memory: 4}}}'  | IGNORED root.a resources.max.Memory",
        "'{name: a, resources: {max: {nvidia.com/gpu: 4}}}' | ''",
      })
  void checksAmounts(String queues, String told) {
    assertThat(Told.ofQueues(queues)).isEqualTo(told);
  }

  @Test
  void saysTheNumbers() {
    assertThat(
            Told.sentence(
                "{name: a, resources: {guaranteed: {vcore: 40}}, queues: ["
                    + "{name: b, resources: {guaranteed: {vcore: 20}}},"
                    + "{name: c, resources: {guaranteed: {vcore: 25}}}]}"))
        .isEqualTo(
            "root.a: guaranteed of all queues below it, vcore '45000m' is more than its own, 40000m:"
                + " raise the one or lower the other");
  }
}
