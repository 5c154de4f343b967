package dev.millwright.benchmarks.queues;

import dev.millwright.benchmarks.Api;
import dev.millwright.queues.yunikorn.client.ScriptedYuniKorn;
import dev.millwright.queues.yunikorn.client.ShimDocument;
import dev.millwright.queues.yunikorn.document.DocumentChecksum;
import dev.millwright.testkit.kubernetes.OnChange;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A YuniKorn that runs on the cluster, or else one of which the REST interface is played: it reads
 * its ConfigMap as soon as that changes.
 */
final class YuniKornScheduler implements Scheduler {
  /** Where a real one answers. */
  static final String ADDRESS = "YUNIKORN_ADDRESS";

  private static final String NAMESPACE = "yunikorn";
  private static final String NAME = "yunikorn-configs";
  private static final String PATH = "/api/v1/namespaces/" + NAMESPACE + "/configmaps/" + NAME;
  private static final String EMPTY = "{partitions: [{name: default, queues: [{name: root}]}]}";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final @Nullable Played played;
  private @Nullable String document;

  /** Whether the document is stored as text. */
  private boolean plain;

  /**
   * The stand-in, and what feeds it.
   *
   * @param scheduler that answers
   * @param informer that reads the ConfigMap
   */
  private record Played(ScriptedYuniKorn scheduler, SharedIndexInformer<ConfigMap> informer) {}

  private YuniKornScheduler(Api api, URI address, @Nullable Played played) {
    this.api = api;
    this.address = address;
    this.played = played;
  }

  /**
   * The real one if there is an address.
   *
   * @param address of its REST interface; null for none
   */
  static YuniKornScheduler of(KubernetesClient client, Api api, @Nullable String address) {
    if (address != null && !address.isBlank()) {
      return new YuniKornScheduler(api, URI.create(address), null);
    }
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata().build())
        .serverSideApply();
    ScriptedYuniKorn scheduler = ScriptedYuniKorn.startedWith(EMPTY);
    SharedIndexInformer<ConfigMap> informer =
        client
            .configMaps()
            .inNamespace(NAMESPACE)
            .withName(NAME)
            .inform(new OnChange<>(map -> scheduler.deliver(document(map))));
    return new YuniKornScheduler(api, scheduler.address(), new Played(scheduler, informer));
  }

  private static String document(ConfigMap map) {
    return Objects.requireNonNullElse(ShimDocument.of(map), EMPTY);
  }

  @Override
  public String name() {
    return "YuniKorn";
  }

  @Override
  public String note() {
    return played == null
        ? "YuniKorn: a real one, at " + address + "."
        : "YuniKorn: its REST interface is played by the benchmark, which reads the ConfigMap by a"
            + " watch and answers with checksum, queues and verdicts; nothing is scheduled. To"
            + " measure with a real one, start it on a cluster of your own, name that by --cluster,"
            + " and set "
            + ADDRESS
            + ".";
  }

  @Override
  public String settings() {
    return "{\"yuniKorn\":{\"address\":\"%s\"}}".formatted(address);
  }

  @Override
  public String write() {
    return "patch configmaps";
  }

  @Override
  public int writes(int edits) {
    return 1;
  }

  @Override
  public void write(String queue, int cores) {
    if (document == null) {
      ConfigMap stored = Serialization.unmarshal(api.get(PATH), ConfigMap.class);
      document = document(stored);
      plain = stored.getBinaryData() == null || stored.getBinaryData().isEmpty();
    }
    String next = edited(document, queue, cores);
    api.merge(
        PATH,
        plain
            ? "{\"data\":{\"%s\":%s}}".formatted(ShimDocument.PLAIN, Queues.quoted(next))
            : "{\"binaryData\":{\"%s\":\"%s\"}}"
                .formatted(ShimDocument.COMPRESSED, ShimDocument.compressed(next)));
    document = next;
  }

  /** The document with another max of one queue. */
  static String edited(String document, String queue, int cores) {
    Pattern place =
        Pattern.compile(
            "(?<before>name: \"?" + Pattern.quote(queue) + "\\b.*?max:.*?vcore: \"?)\\d+m?",
            Pattern.DOTALL);
    Matcher found = place.matcher(document);
    if (!found.find()) {
      throw new IllegalStateException("the document says no max of " + queue);
    }
    return found.replaceFirst("${before}" + cores * 1000 + "m");
  }

  @Override
  public String readBack(String queue) {
    String wanted = DocumentChecksum.of(Objects.requireNonNull(document, "nothing was written"));
    Awaitility.await("YuniKorn runs by the document")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> config().contains(wanted));
    return wanted;
  }

  private String config() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/ws/v1/config"))
            .header("Accept", "application/json")
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    if (played != null) {
      played.informer().close();
      played.scheduler().close();
    }
    http.shutdownNow();
  }
}
