package dev.millwright.api.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkSchedule;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records read all that the API server takes, and lose nothing of it. */
class RecordsTest {

  private static final Map<String, Class<? extends CustomResource<?, ?>>> KINDS =
      Stream.of(
              SparkApplication.class,
              SparkSchedule.class,
              SparkConnect.class,
              BatchQueue.class,
              QueueBackend.class)
          .collect(Collectors.toMap(HasMetadata::getKind, Function.identity()));

  private final KubernetesSerialization serialization = new KubernetesSerialization();

  static List<Path> files() {
    return ValidationTest.valid()
        .filter(file -> file.toString().matches(".*(spark|queue).*"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void recordsKeepEveryField(Path file) {
    for (var yaml : ApiServer.read(file).split("\n---\n", -1)) {
      var written = serialization.unmarshal(yaml, GenericKubernetesResource.class);
      var kind = KINDS.get(written.getKind());
      assertThat(kind).as(written.getKind()).isNotNull();
      var read = serialization.unmarshal(yaml, kind);
      var spec = tree(serialization.asJson(read)).get("spec");
      var wanted = tree(serialization.asJson(written)).get("spec");
      assertThat(spec.equals(RecordsTest::scalars, wanted))
          .as("%s became %s", wanted, spec)
          .isTrue();
    }
  }

  /** A quantity may be a number and comes back as text; 1 comes back as 1.0. */
  private static int scalars(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return Double.compare(one.asDouble(), other.asDouble());
    }
    var values = one.isValueNode() && other.isValueNode();
    return one.equals(other) || (values && one.asText().equals(other.asText())) ? 0 : 1;
  }

  private JsonNode tree(String json) {
    return serialization.unmarshal(json, JsonNode.class);
  }
}
