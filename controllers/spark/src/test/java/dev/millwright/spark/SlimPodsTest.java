package dev.millwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.spark.application.observe.DriverReader;
import dev.millwright.spark.application.observe.Executors;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlimPodsTest {
  private final ObjectMapper mapper = new ObjectMapper();

  SlimPodsTest() {
    new SlimPods().customize(mapper);
  }

  @Test
  void anExecutorIsStillCounted() throws JsonProcessingException {
    Pod running = read(pod("executor", "app-1", "Running"));
    Pod pending = read(pod("executor", "app-1", "Pending"));
    Pod other = read(pod("executor", "app-2", "Running"));
    assertThat(Executors.of(List.of(running, pending, other), "app-1"))
        .isEqualTo(Executors.of(List.of(pod("executor", "app-1", "Running"), pending), "app-1"));
    assertThat(running.getMetadata().getName()).isEqualTo("pod");
    assertThat(running.getMetadata().getResourceVersion()).isEqualTo("7");
    assertThat(running.getMetadata().getAnnotations()).isEmpty();
  }

  @Test
  void executorsOfOneApplicationShareWhatIsEqual() throws JsonProcessingException {
    Pod one = read(pod("executor", "app-1", "Running"));
    Pod two = read(pod("executor", "app-1", "Running"));
    assertThat(one.getMetadata().getLabels()).isSameAs(two.getMetadata().getLabels());
    assertThat(one.getStatus()).isSameAs(two.getStatus());
  }

  @Test
  void ofADriverMetadataAndStatusAreRead() throws JsonProcessingException {
    Pod driver = running(withSpec(pod("driver", "app-1", "Running")));
    Pod slim = read(driver);
    assertThat(DriverReader.read(slim)).isEqualTo(DriverReader.read(driver));
    assertThat(slim.getMetadata().getLabels()).isEqualTo(driver.getMetadata().getLabels());
    assertThat(slim.getMetadata().getAnnotations()).containsEntry("note", "long");
    assertThat(slim.getSpec()).isNull();
    assertThat(slim.getStatus().getHostIP()).isNull();
    assertThat(slim.getStatus().getContainerStatuses().getFirst().getImage()).isNull();
  }

  private static Pod running(Pod pod) {
    return new PodBuilder(pod)
        .editMetadata()
        .withCreationTimestamp("2026-01-01T11:59:00Z")
        .endMetadata()
        .editStatus()
        .addNewCondition()
        .withType("PodScheduled")
        .withStatus("True")
        .withLastTransitionTime("2026-01-01T11:59:01Z")
        .endCondition()
        .addNewContainerStatus()
        .withName("spark-kubernetes-driver")
        .withImage("spark:4.0.1")
        .withReady(true)
        .withNewState()
        .withNewRunning("2026-01-01T12:00:00Z")
        .endState()
        .endContainerStatus()
        .endStatus()
        .build();
  }

  @Test
  void anotherPodIsReadAsItIs() throws JsonProcessingException {
    Pod other = withSpec(pod("sidecar", "app-1", "Running"));
    assertThat(read(other)).isEqualTo(other);
  }

  private static Pod withSpec(Pod pod) {
    return new PodBuilder(pod).withNewSpec().withNodeName("node-1").endSpec().build();
  }

  private Pod read(Pod pod) throws JsonProcessingException {
    return mapper.readValue(mapper.writeValueAsString(pod), Pod.class);
  }

  private static Pod pod(String role, String appId, String phase) {
    return new PodBuilder()
        .withNewMetadata()
        .withName("pod")
        .withNamespace("jobs")
        .withUid("uid")
        .withResourceVersion("7")
        .addToLabels(SparkLabels.ROLE, role)
        .addToLabels(SparkLabels.APP_ID, appId)
        .addToLabels(SparkLabels.APPLICATION, "pi")
        .addToLabels("spark-exec-id", phase)
        .addToAnnotations("note", "long")
        .addToAnnotations(DriverReader.CONTAINER, "spark-kubernetes-driver")
        .endMetadata()
        .withNewStatus()
        .withPhase(phase)
        .withHostIP("10.0.0.1")
        .endStatus()
        .build();
  }
}
