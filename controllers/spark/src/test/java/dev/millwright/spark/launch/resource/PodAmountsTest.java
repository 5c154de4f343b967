package dev.millwright.spark.launch.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodAmountsTest {

  @Test
  void containersRunAtATime() {
    assertThat(
            sum(
                """
                containers:
                - resources: {requests: {cpu: 500m, memory: 1408Mi}}
                - resources: {requests: {cpu: 0.25, memory: 100M}}
                - {}
                """))
        .containsExactly(Map.entry("cpu", "750m"), Map.entry("memory", "1576395008"));
  }

  @Test
  void aLimitAloneIsARequest() {
    assertThat(
            sum(
                """
                containers:
                - resources:
                    requests: {cpu: 1}
                    limits: {cpu: 4, memory: 1Gi, nvidia.com/gpu: 2}
                """))
        .containsExactly(
            Map.entry("cpu", "1"), Map.entry("memory", "1024Mi"), Map.entry("nvidia.com/gpu", "2"));
  }

  @Test
  void initContainersRunOneByOneBesideSidecars() {
    assertThat(
            sum(
                """
                initContainers:
                - resources: {requests: {cpu: 6}}
                - restartPolicy: Always
                  resources: {requests: {cpu: 1}}
                - resources: {requests: {cpu: 5500m}}
                containers:
                - resources: {requests: {cpu: 2, memory: 1Gi}}
                """))
        .containsExactly(Map.entry("cpu", "6500m"), Map.entry("memory", "1024Mi"));
  }

  @Test
  void overheadOfTheRuntimeIsAdded() {
    assertThat(
            sum(
                """
                overhead: {cpu: 250m, memory: 120Mi}
                containers:
                - resources: {requests: {cpu: 1, memory: 1Gi}}
                """))
        .containsExactly(Map.entry("cpu", "1250m"), Map.entry("memory", "1144Mi"));
  }

  @ParameterizedTest
  @CsvSource({
    "cpu, 0.0001, 1m",
    "cpu, 2.0, 2",
    "cpu, 1.5, 1500m",
    "memory, 1048576, 1Mi",
    "memory, 1048577, 1048577",
    "memory, 0.5, 1",
    "memory, 0, 0",
    "ephemeral-storage, 2097152, 2Mi",
    "nvidia.com/gpu, 2, 2"
  })
  void writesWhatKubernetesCanCount(String resource, BigDecimal value, String text) {
    assertThat(Amounts.text(resource, value)).isEqualTo(text);
  }

  private static Map<String, String> sum(String pod) {
    var texts = new TreeMap<String, String>();
    PodAmounts.of(Serialization.unmarshal(pod, PodSpec.class))
        .quantities()
        .forEach((name, quantity) -> texts.put(name, quantity.toString()));
    return texts;
  }
}
