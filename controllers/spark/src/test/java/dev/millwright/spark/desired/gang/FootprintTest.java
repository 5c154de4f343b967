package dev.millwright.spark.desired.gang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.spark.launch.resource.Amounts;
import dev.millwright.spark.request.Applications;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootprintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arguments: []                                   | cpu 1, memory 1408Mi, pods 1    | cpu 1, memory 1408Mi, pods 1
          driver: {memory: 512m, coreRequest: 500m}       | cpu 500m, memory 896Mi, pods 1  | cpu 1, memory 1408Mi, pods 1
          executor: {memory: 8g, cores: 4}                | cpu 1, memory 1408Mi, pods 1    | cpu 4, memory 9011Mi, pods 1
          executor: {memory: 1g, memoryOverhead: 100m}    | cpu 1, memory 1408Mi, pods 1    | cpu 1, memory 1124Mi, pods 1
          executor: {coreRequest: 0.1, cores: 8}          | cpu 1, memory 1408Mi, pods 1    | cpu 100m, memory 1408Mi, pods 1
          executor: {gpu: {name: nvidia.com/gpu, quantity: 2}} | cpu 1, memory 1408Mi, pods 1 | cpu 1, memory 1408Mi, nvidia.com/gpu 2, pods 1
          driver: {gpu: {name: amd.com/gpu, quantity: 1}} | amd.com/gpu 1, cpu 1, memory 1408Mi, pods 1 | cpu 1, memory 1408Mi, pods 1
          conf: {spark.executor.resource.gpu.amount: "3", spark.executor.resource.gpu.vendor: nvidia.com} | cpu 1, memory 1408Mi, pods 1 | cpu 1, memory 1408Mi, nvidia.com/gpu 3, pods 1
          conf: {spark.memory.offHeap.enabled: "true", spark.memory.offHeap.size: 2g} | cpu 1, memory 1408Mi, pods 1 | cpu 1, memory 3456Mi, pods 1
          conf: {spark.executor.pyspark.memory: 1g}       | cpu 1, memory 1408Mi, pods 1    | cpu 1, memory 1408Mi, pods 1
          'mainApplicationFile: "local:///a.py"#conf: {spark.executor.pyspark.memory: 1g}' | cpu 1, memory 1433Mi, pods 1 | cpu 1, memory 2457Mi, pods 1
          """)
  void sumsWhatSparkWrites(String more, String driver, String executor) {
    var footprint = Footprint.of(Applications.request(more.replace('#', '\n')));

    assertThat(text(footprint.driver())).isEqualTo(driver);
    assertThat(text(footprint.executor())).isEqualTo(executor);
  }

  @Test
  void sidecarsOfTheTemplatesCount() {
    var footprint =
        Footprint.of(
            Applications.request(
                """
                executor:
                  instances: 3
                  template:
                    spec:
                      containers:
                      - name: spark
                        resources: {limits: {ephemeral-storage: 1Gi, cpu: 9, memory: 9Gi}}
                      - name: proxy
                        resources: {requests: {cpu: 200m, memory: 128Mi}}
                """));

    assertThat(text(footprint.executor()))
        .isEqualTo("cpu 1200m, ephemeral-storage 1024Mi, memory 1536Mi, pods 1");
    assertThat(text(footprint.atFirst()))
        .isEqualTo("cpu 4600m, ephemeral-storage 3072Mi, memory 6016Mi, pods 4");
  }

  @Test
  void withoutALimitThereIsNoMost() {
    assertThat(Footprint.of(Applications.request("dynamicAllocation: {}")).atMost()).isNull();
    assertThat(
            text(
                Objects.requireNonNull(
                    Footprint.of(Applications.request("dynamicAllocation: {maxExecutors: 9}"))
                        .atMost())))
        .isEqualTo("cpu 10, memory 14080Mi, pods 10");
  }

  private static String text(Amounts amounts) {
    return amounts.quantities().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
