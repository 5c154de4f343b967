package dev.millwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.api.spark.SparkApplication;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import org.junit.jupiter.api.Test;

class UncopiedObjectsTest {
  private final UncopiedObjects json = new UncopiedObjects(new ObjectMapper());

  @Test
  void onlyObjectsThatPeopleBuildOnAreCopied() {
    var application = new SparkApplication();
    assertThat(json.clone(application)).isSameAs(application);

    Pod pod = new PodBuilder().withNewMetadata().withName("pod").endMetadata().build();
    assertThat(json.clone(pod)).isEqualTo(pod).isNotSameAs(pod);
  }
}
