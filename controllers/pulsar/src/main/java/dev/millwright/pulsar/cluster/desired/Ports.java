package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.Component;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ports of each component, by name. */
final class Ports {

  private Ports() {}

  static SortedMap<String, Integer> of(Component component) {
    return switch (component) {
      case ZOOKEEPER ->
          sorted(
              Map.of(
                  "client",
                  Addresses.ZOOKEEPER,
                  "follower",
                  2888,
                  "election",
                  3888,
                  "metrics",
                  Addresses.METRICS));
      case OXIA_COORDINATOR ->
          sorted(Map.of("internal", Addresses.OXIA_INTERNAL, "metrics", Addresses.OXIA_METRICS));
      case OXIA ->
          sorted(
              Map.of(
                  "public", Addresses.OXIA,
                  "internal", Addresses.OXIA_INTERNAL,
                  "metrics", Addresses.OXIA_METRICS));
      case BOOKIE -> sorted(Map.of("bookie", Addresses.BOOKIE, "http", Addresses.BOOKIE_HTTP));
      case AUTORECOVERY -> sorted(Map.of("http", Addresses.BOOKIE_HTTP));
      case BROKER, PROXY, STANDALONE ->
          sorted(Map.of("pulsar", Addresses.BROKER, "http", Addresses.BROKER_HTTP));
    };
  }

  static List<ContainerPort> containerPorts(Component component) {
    return of(component).entrySet().stream()
        .map(
            port ->
                new ContainerPortBuilder()
                    .withName(port.getKey())
                    .withContainerPort(port.getValue())
                    .withProtocol("TCP")
                    .build())
        .toList();
  }

  private static SortedMap<String, Integer> sorted(Map<String, Integer> ports) {
    return new TreeMap<>(ports);
  }
}
