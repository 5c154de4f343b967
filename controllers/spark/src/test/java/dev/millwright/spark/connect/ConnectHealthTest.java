package dev.millwright.spark.connect;

import static dev.millwright.testkit.kubernetes.Kstatus.CURRENT;
import static dev.millwright.testkit.kubernetes.Kstatus.FAILED;
import static dev.millwright.testkit.kubernetes.Kstatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.ArgoHealth;
import dev.millwright.testkit.kubernetes.Kstatus;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever asks how a server does, as Flux and Argo CD do, needs to know nothing of its kind. */
class ConnectHealthTest {

  @Test
  void isWhatItsConditionsMean() throws IOException {
    try (ConnectScene scene = new ConnectScene()) {
      scene.create("health", "");
      scene.awaitDriver("health", 1);
      expect(scene, IN_PROGRESS, "Progressing");
      scene.serve("health", 1);
      expect(scene, CURRENT, "Healthy");
      scene.patch("health", "{\"conf\": {\"spark.sql.shuffle.partitions\": \"7\"}}");
      scene.awaitDriver("health", 2);
      expect(scene, IN_PROGRESS, "Progressing");
      scene.serve("health", 2);
      scene.awaitCondition("health", "Reconciling", "False", "Done");
      expect(scene, CURRENT, "Healthy");
      scene.patch("health", "{\"conf\": {\"spark.connect.grpc.binding.port\": \"0\"}}");
      scene.awaitCondition("health", "Stalled", "True", "ConfRefused");
      expect(scene, FAILED, "Degraded");
      scene.patch("health", "{\"suspend\": true}");
      scene.awaitCondition("health", "Suspended", "True", "Resting");
      scene.awaitCondition("health", "Reconciling", "False", "Done");
      assertThat(Kstatus.of(scene.server("health").get())).isEqualTo(IN_PROGRESS);
    }
  }

  private static void expect(ConnectScene scene, Kstatus kstatus, String argo) throws IOException {
    var server = scene.server("health").get();
    assertThat(Kstatus.of(server)).isEqualTo(kstatus);
    assertThat(new ArgoHealth().of(server)).isEqualTo(argo);
  }
}
