package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millwright.api.queues.QueueBackend;
import dev.millwright.testkit.Checkout;
import dev.millwright.testkit.kubernetes.Crds;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cluster with the schedulers that are there, and one queues controller for all stories. The
 * Spark controller is there once a story has asked for applications.
 */
final class Stage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

  private static final String ONLY = System.getProperty("e2e.queues.only", "");

  private final KubernetesClient client = new KubernetesClientBuilder().build();
  private final Path folder = Checkout.root().resolve("e2e/target/queues" + ONLY);

  /** Title of a scheduler → why it is skipped; those that are there are not in it. */
  private final Map<String, String> absences = new LinkedHashMap<>();

  private final Measured measured = new Measured();
  private final Room room = Room.of(client);
  private final Work work = new Work(client, room);
  private final Queues queues = new Queues(client);
  private final Account account;
  private @Nullable PackagedController controller;
  private @Nullable PackagedController spark;
  private @Nullable Applications applications;

  Stage() {
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(log(Shipped.QUEUES));
      Files.deleteIfExists(log(Shipped.SPARK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Crds.install(client);
    account = new Account(Shipped.QUEUES, client);
    measured.version("Kubernetes", client.getKubernetesVersion().getGitVersion());
    work.clear();
    startController();
    for (RealScheduler scheduler : schedulers()) {
      Optional<String> absence = scheduler.absence(client);
      if (absence.isPresent()) {
        absences.put(scheduler.title(), absence.get());
        LOG.info("{} is skipped: {}", scheduler, absence.get());
      } else {
        measured.version(scheduler.title(), scheduler.version(client));
        backEnd(scheduler);
      }
    }
  }

  /** All that a story can be told of; JUnit asks for it. */
  static List<RealScheduler> schedulers() {
    return List.<RealScheduler>of(new RealVolcano(), new RealYuniKorn()).stream()
        .filter(scheduler -> ONLY.isEmpty() || scheduler.title().equals(ONLY))
        .toList();
  }

  /** Writes its QueueBackend with this further spec, in YAML, and waits until it is ready. */
  void backEnd(RealScheduler scheduler, String... spec) {
    String more = spec.length == 0 ? "" : ", " + String.join(", ", spec);
    queues.backEnd(scheduler.backEnd(), scheduler.settings() + more);
  }

  /** The other scheduler; the story is skipped where it is not there. */
  RealScheduler other(RealScheduler than) {
    for (RealScheduler scheduler : schedulers()) {
      if (!scheduler.title().equals(than.title()) && !absences.containsKey(scheduler.title())) {
        return scheduler;
      }
    }
    throw new TestAbortedException("there is no scheduler beside " + than);
  }

  /** An empty cluster for the next story, which is skipped where its scheduler is not there. */
  void clear(RealScheduler scheduler) {
    String absence = absences.get(scheduler.title());
    assumeTrue(absence == null, () -> scheduler + " is skipped: " + absence);
    clearApplications();
    queues.delete();
    work.clear();
    scheduler.clear(client);
    if (controller == null) {
      startController();
    }
    try {
      await().atMost(Duration.ofMinutes(2)).until(() -> queues.names().isEmpty());
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "queues of the story before are left: "
              + queues.names().stream().map(name -> name + " " + queues.words(name)).toList(),
          e);
    }
  }

  /** Runs the command that restarts the scheduler; the story is skipped where there is none. */
  void restart(RealScheduler scheduler) {
    String command = System.getenv(scheduler.restartVariable());
    if (command == null) {
      throw new TestAbortedException(scheduler.restartVariable() + " is not set");
    }
    try {
      Process process =
          new ProcessBuilder("bash", "-c", command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve("restarts.log").toFile()))
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError(command + " failed; see " + folder.resolve("restarts.log"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void startController() {
    controller =
        PackagedController.start(Shipped.QUEUES, account.direct(folder), log(Shipped.QUEUES))
            .awaitReady();
  }

  void stopController() {
    if (controller != null) {
      controller.close();
      controller = null;
    }
  }

  private Path log(Shipped controller) {
    return folder.resolve(controller.title() + "-controller.log");
  }

  /** SparkApplications, with the controller that carries them. */
  Applications applications() {
    Applications known = applications;
    if (known == null) {
      Account carrier = new Account(Shipped.SPARK, client);
      spark =
          PackagedController.start(Shipped.SPARK, carrier.direct(folder), log(Shipped.SPARK))
              .awaitReady();
      known = new Applications(client, room);
      applications = known;
    }
    return known;
  }

  private void clearApplications() {
    if (applications != null) {
      applications.clear();
    }
  }

  /** A controller that asks by way of something in front of the API server. */
  PackagedController controllerThrough(String address) {
    return PackagedController.start(
        Shipped.QUEUES, account.through(folder, address), folder.resolve("killed-controllers.log"));
  }

  KubernetesClient client() {
    return client;
  }

  Room room() {
    return room;
  }

  Work work() {
    return work;
  }

  Queues queues() {
    return queues;
  }

  Measured measured() {
    return measured;
  }

  @Override
  public void close() {
    measured.write(folder);
    clearApplications();
    queues.delete();
    work.clear();
    await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(queues.names()).isEmpty());
    stopController();
    if (spark != null) {
      spark.close();
    }
    schedulers()
        .forEach(
            scheduler ->
                client.resources(QueueBackend.class).withName(scheduler.backEnd()).delete());
    work.close();
    client.close();
  }
}
