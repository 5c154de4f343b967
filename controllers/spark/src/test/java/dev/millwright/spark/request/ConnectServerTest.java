package dev.millwright.spark.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectSpec;
import dev.millwright.spark.connect.Servers;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.LaunchResult;
import dev.millwright.spark.launch.conf.RefusedException;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectServerTest {

  @Test
  void isSparksOwnProgram() {
    Container spark = launched(Servers.named("shared", ""));
    assertThat(spark.getArgs())
        .endsWith(
            "--class", "org.apache.spark.sql.connect.service.SparkConnectServer", "spark-internal");
    assertThat(spark.getImage()).isEqualTo("docker.io/apache/spark:4.0.1");
  }

  /** From 4.1 on Spark declares the port itself, and a pod may not have a name twice. */
  @ParameterizedTest
  @CsvSource({"3.5.6", "4.0.1", "4.1.0", "4.2.0"})
  void hasItsPortByNameOnce(String version) {
    SparkConnect server =
        Servers.named("shared", "conf: {spark.connect.grpc.binding.port: '15010'}\nimage: spark");
    var spec = server.getSpec();
    server.setSpec(
        new SparkConnectSpec(
            version,
            spec.image(),
            null,
            null,
            spec.conf(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    assertThat(launched(server).getPorts())
        .filteredOn(port -> "spark-connect".equals(port.getName()))
        .extracting(ContainerPort::getContainerPort)
        .containsExactly(15010);
  }

  @Test
  void isAskedWhetherItAnswers() {
    var probe = launched(Servers.named("shared", "")).getReadinessProbe();
    assertThat(probe.getTcpSocket().getPort().getIntVal()).isEqualTo(15002);
  }

  @Test
  void leavesAProbeOfTheTemplate() {
    Container spark =
        launched(
            Servers.named(
                "shared",
                """
                driver:
                  template:
                    spec:
                      containers:
                      - name: sidecar
                      - name: mine
                        readinessProbe: {exec: {command: [probe]}}
                conf: {spark.kubernetes.driver.podTemplateContainerName: mine}
                """));
    assertThat(spark.getName()).isEqualTo("mine");
    assertThat(spark.getReadinessProbe().getExec().getCommand()).containsExactly("probe");
    assertThat(spark.getReadinessProbe().getTcpSocket()).isNull();
    assertThat(spark.getPorts()).extracting(ContainerPort::getName).contains("spark-connect");
  }

  @Test
  void refusesAPortThatNobodyCouldBeTold() {
    SparkConnect server = Servers.named("shared", "conf: {spark.connect.grpc.binding.port: '0'}");
    assertThatThrownBy(() -> request(server))
        .isInstanceOf(RefusedException.class)
        .satisfies(
            refused ->
                assertThat(((RefusedException) refused).refusal().message())
                    .contains("spark.connect.grpc.binding.port", "write one from 1 to 65535"));
  }

  private static LaunchRequest request(SparkConnect server) {
    return ConnectServer.served(
        LaunchRequests.of(
            ConnectServer.application(server),
            SparkDefaults.NONE,
            Applications.IDENTITY,
            Map.of()));
  }

  /** Spark's container of the driver. */
  private static Container launched(SparkConnect server) {
    var launched = (LaunchResult.Launched) Launch.of(request(server));
    var pod = launched.objects().pod();
    String spark =
        pod.getMetadata().getAnnotations().get("kubectl.kubernetes.io/default-container");
    return pod.getSpec().getContainers().stream()
        .filter(container -> container.getName().equals(spark))
        .findFirst()
        .orElseThrow();
  }
}
