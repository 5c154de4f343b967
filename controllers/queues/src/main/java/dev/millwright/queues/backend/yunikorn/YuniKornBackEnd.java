package dev.millwright.queues.backend.yunikorn;

import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.BackEndFailedException;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.yunikorn.client.Answer;
import dev.millwright.queues.yunikorn.client.HttpYuniKorn;
import dev.millwright.queues.yunikorn.client.Verdict;
import dev.millwright.queues.yunikorn.client.YuniKorn;
import dev.millwright.queues.yunikorn.document.Partition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;

/**
 * Apache YuniKorn: its queues are one document, which is written whole and read back by its
 * checksum. While the scheduler does not answer nothing is written, for its own check is asked
 * first.
 */
public final class YuniKornBackEnd implements BackEnd<YuniKornStep> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final YuniKornSettings settings;
  private final YuniKornConfig config;
  private final YuniKorn scheduler;

  /**
   * Of this QueueBackend.
   *
   * @param name of it
   * @param settings of its spec
   * @param client reads and writes the ConfigMap
   * @param http asks the scheduler; follows no redirects
   */
  public YuniKornBackEnd(
      String name, YuniKornSettings settings, KubernetesClient client, HttpClient http) {
    this.settings = settings;
    this.config = new YuniKornConfig(client, name, settings);
    String address =
        Objects.requireNonNullElseGet(
            settings.address(),
            () -> "http://yunikorn-service.%s:9080".formatted(YuniKornConfig.namespace(settings)));
    this.scheduler = new HttpYuniKorn(http, URI.create(address), PATIENCE);
  }

  @Override
  public String kind() {
    return "YuniKorn";
  }

  @Override
  public String schedulerName() {
    return Objects.requireNonNullElse(settings.schedulerName(), "yunikorn");
  }

  @Override
  public String nameOf(Accepted queue) {
    return queue.path();
  }

  @Override
  public Observed<YuniKornStep> observe() {
    String partition = Objects.requireNonNullElse(settings.partition(), Partition.DEFAULT);
    return new ObservedYuniKorn(
        config.read(), answer(scheduler.liveChecksum()), answer(scheduler.queueTree(partition)));
  }

  @Override
  public boolean apply(YuniKornStep step) {
    Verdict verdict = answer(scheduler.validate(step.document()));
    if (!verdict.allowed()) {
      throw new BackEndFailedException(
          "YuniKorn refuses the document of all queues, and so the former one stays: %s."
              .formatted(verdict.reason()),
          null);
    }
    config.write(step.document());
    return true;
  }

  private static <T> T answer(Answer<T> answer) {
    return switch (answer) {
      case Answer.Got<T>(T value) -> value;
      case Answer.Failed<T>(var kind, var message) ->
          throw new BackEndFailedException(message + ".", null);
    };
  }
}
