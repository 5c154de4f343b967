package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.Component;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Probes of each component. Liveness asks only whether the process answers: a deep check would kill
 * healthy brokers while bookies or the metadata store are in trouble. A bookie is asked for more,
 * because its process outlives it: one that could not register stops for good, and its HTTP server
 * and autorecovery run on. It is asked only after its start, which includes the journal's replay.
 */
final class Probes {

  private static final String BOOKIE_RUNS = "/api/v1/bookie/is_ready";
  private static final String STATUS = "/status.html";

  private Probes() {}

  static void add(ContainerBuilder container, Component component) {
    container
        .withStartupProbe(startup(component))
        .withLivenessProbe(times(live(component), 10, 6))
        .withReadinessProbe(times(ready(component), 3, 3));
  }

  /** A bookie may replay a long journal, a broker may wait for its store: ten minutes. */
  private static Probe startup(Component component) {
    return times(started(component), 2, 300);
  }

  private static ProbeBuilder started(Component component) {
    return component == Component.BOOKIE ? http("/api/v1/bookie/state") : live(component);
  }

  private static ProbeBuilder live(Component component) {
    return switch (component) {
      case ZOOKEEPER -> fourLetters("ruok", "imok");
      case BOOKIE -> http(BOOKIE_RUNS);
      case AUTORECOVERY -> http("/heartbeat");
      case BROKER, PROXY, STANDALONE -> http(STATUS);
      case OXIA, OXIA_COORDINATOR -> oxia();
    };
  }

  private static ProbeBuilder ready(Component component) {
    return switch (component) {
      // srvr names a mode only while the member serves as part of a quorum.
      case ZOOKEEPER -> fourLetters("srvr", "Mode:");
      case BOOKIE -> http(BOOKIE_RUNS);
      case AUTORECOVERY -> http("/heartbeat");
      case BROKER, PROXY, STANDALONE -> http(STATUS);
      case OXIA -> oxia("--service=oxia-readiness");
      case OXIA_COORDINATOR -> oxia();
    };
  }

  private static ProbeBuilder http(String path) {
    return new ProbeBuilder()
        .withNewHttpGet()
        .withPath(path)
        .withPort(new IntOrString("http"))
        .endHttpGet();
  }

  private static ProbeBuilder fourLetters(String word, String answer) {
    String script =
        "exec 3<>/dev/tcp/127.0.0.1/%d; printf %s >&3; [[ $(cat <&3) == *%s* ]]"
            .formatted(Addresses.ZOOKEEPER, word, answer);
    return new ProbeBuilder().withNewExec().withCommand("bash", "-c", script).endExec();
  }

  private static ProbeBuilder oxia(String... more) {
    List<String> command = new ArrayList<>(List.of("oxia", "health"));
    command.add("--port=" + Addresses.OXIA_INTERNAL);
    command.addAll(List.of(more));
    return new ProbeBuilder().withNewExec().withCommand(command).endExec();
  }

  private static Probe times(ProbeBuilder probe, int periodSeconds, int failures) {
    return probe
        .withPeriodSeconds(periodSeconds)
        .withTimeoutSeconds(5)
        .withFailureThreshold(failures)
        .build();
  }
}
