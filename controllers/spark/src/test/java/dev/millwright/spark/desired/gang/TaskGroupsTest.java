package dev.millwright.spark.desired.gang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.LaunchResult.Launched;
import dev.millwright.spark.launch.memory.MemoryRules;
import dev.millwright.spark.launch.resource.Amounts;
import dev.millwright.spark.launch.resource.PodAmounts;
import dev.millwright.spark.request.Applications;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Placeholders are as large as the pods that take their places, whatever is asked for. */
class TaskGroupsTest {
  private static final QueueTarget QUEUE =
      new QueueTarget(QueueBackEnd.YUNIKORN, "yunikorn", "root.etl", null, true);
  private static final String GROUPS = "yunikorn.apache.org/task-groups";

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void placeholdersAreOfTheSizeOfThePods(int seed) throws IOException {
    var request = Applications.request(application(new Random(seed)));
    var settings = Gang.of(request, QUEUE, GangSettingsTest.OWNER, 1);
    var pod = ((Launched) Launch.of(settings.onto(request))).objects().pod();
    var groups = new JsonMapper().readTree(pod.getMetadata().getAnnotations().get(GROUPS));

    assertThat(amounts(groups.get(0))).isEqualTo(comparable(PodAmounts.of(pod.getSpec())));
    var executors = ExecutorRange.of(request.conf()).first();
    assertThat(groups.size()).isEqualTo(executors == 0 ? 1 : 2);
    if (executors > 0) {
      assertThat(groups.get(1).get("minMember").asInt()).isEqualTo(executors);
      assertThat(amounts(groups.get(1))).isEqualTo(executor(request));
    }
  }

  /** Spark's own sum, from the rules that the oracle compares with Spark. */
  private static Map<String, BigDecimal> executor(LaunchRequest request) {
    var conf = request.conf();
    var sum = new TreeMap<String, BigDecimal>();
    var cpu =
        conf.get("spark.kubernetes.executor.request.cores", conf.get("spark.executor.cores", "1"));
    sum.put("cpu", new Quantity(cpu).getNumericalAmount());
    sum.put(
        "memory",
        MemoryRules.executor(request.version(), conf, request.program().kind())
            .quantity()
            .getNumericalAmount());
    conf.below("spark.executor.resource.")
        .forEach(
            (key, value) -> {
              if (key.equals("gpu.amount")) {
                sum.put("nvidia.com/gpu", new BigDecimal(value));
              }
            });
    return comparable(new Amounts(sum));
  }

  private static Map<String, BigDecimal> amounts(JsonNode group) {
    var quantities = new TreeMap<String, Quantity>();
    group
        .get("minResource")
        .properties()
        .forEach(entry -> quantities.put(entry.getKey(), new Quantity(entry.getValue().asText())));
    return comparable(Amounts.of(quantities));
  }

  private static Map<String, BigDecimal> comparable(Amounts amounts) {
    var plain = new TreeMap<>(amounts.values());
    plain.replaceAll((name, value) -> value.stripTrailingZeros());
    return plain;
  }

  private static String application(Random random) {
    var text = new StringBuilder();
    if (random.nextBoolean()) {
      text.append("mainApplicationFile: local:///a.py\n");
    }
    text.append("driver:\n").append(pod(random));
    if (random.nextBoolean()) {
      text.append(
          """
            template:
              spec:
                tolerations: [{key: spot, operator: Exists}]
                initContainers: [{name: wait, resources: {requests: {cpu: 3}}}]
                containers:
                - {name: spark, resources: {limits: {ephemeral-storage: 2G}}}
                - {name: sidecar, resources: {requests: {memory: 100M}, limits: {cpu: 250m}}}
          """);
    }
    text.append("executor:\n").append(pod(random));
    var dynamic = random.nextBoolean();
    if (dynamic) {
      text.append("dynamicAllocation: {initialExecutors: %d}\n".formatted(random.nextInt(3)));
    }
    text.append("conf:\n");
    text.append("  spark.app.name: \"quote \\\" and {brace}\"\n");
    if (random.nextBoolean()) {
      text.append("  spark.executor.pyspark.memory: %dm\n".formatted(1 + random.nextInt(4096)));
    }
    if (random.nextBoolean()) {
      text.append("  spark.memory.offHeap.enabled: \"true\"\n");
      text.append("  spark.memory.offHeap.size: %dm\n".formatted(1 + random.nextInt(4096)));
    }
    if (random.nextBoolean()) {
      text.append(
          "  spark.executor.resource.gpu.amount: \"%d\"\n".formatted(1 + random.nextInt(8)));
      text.append("  spark.executor.resource.gpu.vendor: nvidia.com\n");
    }
    return text.toString();
  }

  private static String pod(Random random) {
    var text = new StringBuilder("  memory: %dm\n".formatted(512 + random.nextInt(20_000)));
    text.append("  cores: %d\n".formatted(1 + random.nextInt(16)));
    if (random.nextBoolean()) {
      text.append("  coreRequest: %dm\n".formatted(1 + random.nextInt(4000)));
    }
    if (random.nextBoolean()) {
      text.append("  memoryOverhead: %dm\n".formatted(1 + random.nextInt(4000)));
    } else if (random.nextBoolean()) {
      text.append("  memoryOverheadFactor: 0.%d\n".formatted(1 + random.nextInt(9)));
    }
    return text.toString();
  }
}
