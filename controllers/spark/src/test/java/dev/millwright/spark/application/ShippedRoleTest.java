package dev.millwright.spark.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.BorrowedKinds;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.launch.name.LaunchNames;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.rbac.Permission;
import dev.millwright.testkit.rbac.RbacUse;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The shipped rights are those that applications are led with, no more and no less; what the other
 * kinds need beside stands in the tests of these.
 */
class ShippedRoleTest {
  private static final Set<String> OTHER_KINDS = Set.of("sparkschedules", "sparkconnects");

  /** Only a schedule makes applications. */
  private static final Permission OF_SCHEDULES =
      new Permission("spark.millwright.dev", "sparkapplications", "create");

  @Test
  void isExactlyWhatIsUsed() {
    try (ApplicationScene scene = new ApplicationScene()) {
      BorrowedKinds kinds = new BorrowedKinds(scene.admin());
      kinds.httpRoute();
      kinds.podGroup();
      everyObject(scene);
      failAndGo(scene);
      kinds.queue("role", "True", "Volcano");
      queued(scene);
      meetItself(scene);
      kinds.noHttpRoute();
    }
    List<AuditedRequest> requests = ApplicationScene.CONTROLLER.requests(KubeApi.shared().audit());
    Set<Permission> granted = ApplicationScene.CONTROLLER.rbac().granted();
    RbacUse.of(granted, requests).assertExact(elsewhere(granted));
    assertThat(requests)
        .as("of what others may have too only what carries our label, or one by name, is listed")
        .filteredOn(request -> Set.of("list", "watch").contains(request.verb()))
        .filteredOn(request -> !request.group().equals("spark.millwright.dev"))
        .allMatch(
            request ->
                request.labelSelector().contains("millwright-spark")
                    || request.fieldSelector().startsWith("metadata.name="));
  }

  /** Claims, the ways to the UI and the budget; executors that outlive their driver. */
  private static void everyObject(ApplicationScene scene) {
    String claim = "spark.kubernetes.driver.volumes.persistentVolumeClaim.spark-local-dir-1.";
    scene.create(
        "whole",
        """
        driverDisruptionBudget: true
        podRetention: Never
        imagePullSecrets: [{name: pull}]
        ui:
          ingress: {host: a.example.com}
          route: {parentRefs: [{name: web}]}
        conf:
          %1$soptions.claimName: OnDemand
          %1$soptions.storageClass: standard
          %1$soptions.sizeLimit: 1Gi
          %1$smount.path: /scratch
        """
            .formatted(claim));
    scene.awaitState("whole", ApplicationState.Rejected);
    scene.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: pull, namespace: %s}
        """
            .formatted(scene.namespace()));
    Pod driver = scene.awaitDriver("whole", 1);
    scene.node().runs(driver);
    scene.awaitState("whole", ApplicationState.Running);
    scene.patch("whole", "{\"ui\": {\"ingress\": {\"host\": \"b.example.com\"}}}");
    scene.node().executors(driver, 1, "Running");
    scene.await().until(() -> running(scene, "whole") == 1);
    scene.node().exits(driver, 0, "");
    scene.awaitState("whole", ApplicationState.Succeeded);
    scene.await().until(() -> scene.drivers("whole").isEmpty());
    scene.stop();
    scene.start(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
    scene.await().until(() -> scene.executors("whole").isEmpty());
  }

  /**
   * A log that is looked into, a look past the cache, objects met again, an application that
   * expires.
   */
  private static void failAndGo(ApplicationScene scene) {
    scene.create(
        "gone", "ttlSecondsAfterFinished: 1\nrestart: {infrastructure: {limit: 1, backoff: 1s}}");
    scene.admin().resource(scene.awaitDriver("gone", 1)).withGracePeriod(0).delete();
    scene.node().exits(scene.awaitDriver("gone", 2), 1, "");
    scene.await().until(() -> scene.application("gone").get() == null);
  }

  /** What a controller finds that another one made before it was killed. */
  private static void meetItself(ApplicationScene scene) {
    String claim = "spark.kubernetes.driver.volumes.persistentVolumeClaim.spark-local-dir-1.";
    SparkApplication met =
        scene.create(
            "met",
            """
            suspend: true
            restart: {policy: Never}
            conf:
              %1$soptions.claimName: OnDemand
              %1$soptions.storageClass: standard
              %1$soptions.sizeLimit: 1Gi
              %1$smount.path: /scratch
            """
                .formatted(claim));
    var attempt = Attempts.begin(met, 1, Instant.now());
    var names = new LaunchNames("met", attempt.resourceId());
    scene.own(met, "ConfigMap", names.configMap(), "{}", "");
    scene.own(
        met,
        "PersistentVolumeClaim",
        names.claim(0),
        "{}",
        "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}");
    String pod = "spec: {containers: [{name: a, image: a}]}";
    scene.own(met, "Pod", names.driverPod(), "{}", pod);
    scene.patch("met", "{\"suspend\": false}");
    scene.awaitDriver("met", 1);

    SparkApplication late = scene.create("late", "suspend: true");
    scene.own(
        late,
        "Pod",
        "late-driver",
        "{app.kubernetes.io/managed-by: millwright-spark, spark-role: driver,"
            + " spark.millwright.dev/application: late, spark.millwright.dev/attempt: \"9\"}",
        pod);
    scene.await().until(() -> scene.drivers("late").isEmpty());
  }

  private static void queued(ApplicationScene scene) {
    scene.create("queued", "queue: {name: role}");
    Pod driver = scene.awaitDriver("queued", 1);
    scene.node().runs(driver);
    scene.awaitState("queued", ApplicationState.Running);
    scene.node().executors(driver, 2, "Running");
    scene.await().until(() -> running(scene, "queued") == 2);
    scene.node().exits(driver, 0, "");
    scene.awaitState("queued", ApplicationState.Succeeded);
  }

  private static Set<Permission> elsewhere(Set<Permission> granted) {
    return granted.stream()
        .filter(
            permission ->
                OTHER_KINDS.stream().anyMatch(kind -> permission.resource().startsWith(kind))
                    || permission.equals(OF_SCHEDULES)
                    // Only taken where several replicas may run.
                    || permission.resource().equals("leases"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int running(ApplicationScene scene, String application) {
    return Objects.requireNonNull(scene.status(application).executors()).running();
  }
}
