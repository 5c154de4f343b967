package dev.millwright.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.convert.apache.ApacheApplication;
import dev.millwright.convert.kubeflow.KubeflowApplication;
import dev.millwright.convert.kubeflow.KubeflowConnect;
import dev.millwright.convert.kubeflow.KubeflowSchedule;
import dev.millwright.convert.source.FieldTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The converter knows every field that the two projects' types have, and no other. */
class FieldsTest {
  private static final String PODS =
      """
      template cores coreLimit memory memoryLimit memoryOverhead gpu image configMaps secrets env
      envVars envFrom envSecretKeyRefs labels annotations volumeMounts affinity tolerations
      podSecurityContext securityContext schedulerName sidecars initContainers hostNetwork
      nodeSelector dnsConfig terminationGracePeriodSeconds serviceAccount hostAliases
      shareProcessNamespace coreRequest javaOptions lifecycle ports priorityClassName
      """;
  private static final String SERVICE =
      "servicePort servicePortName serviceType serviceAnnotations serviceLabels"
          + " ingressAnnotations ingressTLS";

  @Test
  void applicationOfKubeflow() {
    assertThat(known(KubeflowApplication.TABLE)).containsExactlyInAnyOrderElementsOf(kubeflow());
  }

  @Test
  void scheduleOfKubeflow() {
    assertThat(known(KubeflowSchedule.TABLE))
        .containsExactlyInAnyOrder(
            "schedule",
            "timeZone",
            "template",
            "suspend",
            "concurrencyPolicy",
            "successfulRunHistoryLimit",
            "failedRunHistoryLimit");
  }

  @Test
  void connectOfKubeflow() {
    assertThat(known(KubeflowConnect.TABLE))
        .filteredOn(field -> !field.startsWith("server.service."))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    below("", "sparkVersion image hadoopConf sparkConf"),
                    below("server.", "cores memory template"),
                    below("executor.", "instances cores memory template"),
                    below(
                        "dynamicAllocation.",
                        """
                        enabled initialExecutors minExecutors maxExecutors shuffleTrackingEnabled
                        shuffleTrackingTimeout
                        """))
                .flatMap(fields -> fields)
                .toList());
  }

  @Test
  void applicationOfApache() {
    assertThat(known(ApacheApplication.TABLE))
        .filteredOn(field -> !field.startsWith("driverServiceIngressList."))
        .filteredOn(field -> !field.startsWith("driverHttpRouteList."))
        .containsExactlyInAnyOrderElementsOf(apache());
    assertThat(known(ApacheApplication.TABLE))
        .contains("driverServiceIngressList.ingressSpec", "driverHttpRouteList.httpRouteSpec");
  }

  private static List<String> kubeflow() {
    return Stream.concat(kubeflowRuns().stream(), kubeflowOptions().stream()).toList();
  }

  private static List<String> kubeflowRuns() {
    return Stream.of(
            below(
                "",
                """
                    suspend type sparkVersion mode proxyUser image imagePullPolicy imagePullSecrets
                    mainClass mainApplicationFile arguments sparkConf hadoopConf sparkConfigMap
                    hadoopConfigMap volumes nodeSelector failureRetries retryInterval pythonVersion
                    memoryOverheadFactor batchScheduler timeToLiveSeconds driverPodDisruptionBudget
                    """),
            below("deps.", "jars files pyFiles packages excludePackages repositories archives"),
            below("driver.", PODS),
            below("driver.", "podName kubernetesMaster serviceAnnotations serviceLabels"),
            below("executor.", PODS),
            below("executor.", "instances deleteOnTermination"),
            below(
                "restartPolicy.",
                """
                    type onSubmissionFailureRetries onFailureRetries onFailureRetryInterval
                    onSubmissionFailureRetryInterval
                    """))
        .flatMap(fields -> fields)
        .toList();
  }

  private static List<String> kubeflowOptions() {
    return Stream.of(
            below("batchSchedulerOptions.", "queue priorityClassName resources"),
            below("sparkUIOptions.", SERVICE),
            below("driverIngressOptions.", SERVICE + " ingressURLFormat"),
            below(
                "dynamicAllocation.",
                """
                    enabled initialExecutors minExecutors maxExecutors shuffleTrackingEnabled
                    shuffleTrackingTimeout
                    """),
            below(
                "monitoring.",
                """
                    exposeDriverMetrics exposeExecutorMetrics metricsProperties metricsPropertiesFile
                    """),
            below(
                "monitoring.prometheus.", "jmxExporterJar port portName configFile configuration"))
        .flatMap(fields -> fields)
        .toList();
  }

  private static List<String> apache() {
    return Stream.of(
            below(
                "",
                """
                mainClass jars pyFiles sparkRFiles files deploymentMode proxyUser driverArgs
                sparkConf driverGrpcRouteList configMapSpecs
                """),
            below("runtimeVersions.", "sparkVersion scalaVersion jdkVersion"),
            below("driverSpec.", "podTemplateSpec"),
            below("executorSpec.", "podTemplateSpec"),
            below(
                "applicationTolerations.",
                "resourceRetainPolicy resourceRetainDurationMillis ttlAfterStopMillis"),
            below(
                "applicationTolerations.restartConfig.",
                """
                restartPolicy maxRestartAttempts restartBackoffMillis restartCounterResetMillis
                maxRestartOnFailure restartBackoffMillisForFailure maxRestartOnSchedulingFailure
                restartBackoffMillisForSchedulingFailure
                """),
            below(
                "applicationTolerations.applicationTimeoutConfig.",
                """
                driverStartTimeoutMillis driverReadyTimeoutMillis executorStartTimeoutMillis
                forceTerminationGracePeriodMillis terminationRequeuePeriodMillis
                """),
            below(
                "applicationTolerations.instanceConfig.",
                "initExecutors minExecutors maxExecutors"))
        .flatMap(fields -> fields)
        .toList();
  }

  private static Stream<String> below(String prefix, String names) {
    return Stream.of(names.strip().split("\\s+", -1)).map(name -> prefix + name);
  }

  private static List<String> known(FieldTable<?> table) {
    return table.rows("").stream().map(FieldTable.Row::path).toList();
  }
}
