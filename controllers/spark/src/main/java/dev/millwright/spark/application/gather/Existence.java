package dev.millwright.spark.application.gather;

import dev.millwright.spark.application.policy.Reference;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is what applications refer to. Thousands name the same few accounts and Secrets:
 * what was there a moment ago is not asked for again, what was missing always is.
 */
public final class Existence {
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final int REMEMBERED = 4_096;

  private final KubernetesClient client;
  private final Clock clock;
  private final Map<String, Instant> seen = Collections.synchronizedMap(new Recent());

  /** Asks by this client. */
  public Existence(KubernetesClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Those that do not exist. */
  public List<Reference> missing(String namespace, List<Reference> references) {
    return references.stream().filter(reference -> !exists(namespace, reference)).toList();
  }

  /** The data of a ConfigMap, always as it is now; empty if there is none. */
  public Optional<SortedMap<String, String>> data(String namespace, String name) {
    ConfigMap found = client.configMaps().inNamespace(namespace).withName(name).get();
    return Optional.ofNullable(found)
        .map(map -> new TreeMap<>(Objects.requireNonNullElse(map.getData(), Map.of())));
  }

  private boolean exists(String namespace, Reference reference) {
    String key = "%s/%s/%s".formatted(reference.kind(), namespace, reference.name());
    Instant last = seen.get(key);
    Instant now = clock.instant();
    if (last != null && last.plus(FRESH).isAfter(now)) {
      return true;
    }
    boolean exists = read(namespace, reference) != null;
    if (exists) {
      seen.put(key, now);
    }
    return exists;
  }

  private @Nullable Object read(String namespace, Reference reference) {
    String name = reference.name();
    return switch (reference.kind()) {
      case ServiceAccount -> client.serviceAccounts().inNamespace(namespace).withName(name).get();
      case Secret -> client.secrets().inNamespace(namespace).withName(name).get();
      case ConfigMap -> client.configMaps().inNamespace(namespace).withName(name).get();
    };
  }

  private static final class Recent extends LinkedHashMap<String, Instant> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > REMEMBERED;
    }
  }
}
