package dev.millwright.queues.backend.yunikorn;

import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.BackEndFailedException;
import dev.millwright.queues.backend.Guard;
import dev.millwright.queues.backend.Guarded;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.StepRefusedException;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.yunikorn.client.Answer;
import dev.millwright.queues.yunikorn.client.HttpYuniKorn;
import dev.millwright.queues.yunikorn.client.LiveApplication;
import dev.millwright.queues.yunikorn.client.LiveQueue;
import dev.millwright.queues.yunikorn.client.Verdict;
import dev.millwright.queues.yunikorn.client.YuniKorn;
import dev.millwright.queues.yunikorn.document.DocumentChecksum;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import dev.millwright.queues.yunikorn.document.Partition;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Apache YuniKorn: its queues are one document, which is written whole and read back by its
 * checksum. While the scheduler does not answer nothing is written, for its own check is asked
 * first.
 */
public final class YuniKornBackEnd implements BackEnd<YuniKornStep>, Guarded {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Each one is some questions, ten where a thousand queues have changed. */
  private static final int GUILTY_MOST = 16;

  private final YuniKornSettings settings;
  private final Guard guard;
  private final YuniKornConfig config;
  private final YuniKorn scheduler;
  private final RejectedWork rejected;
  private final Clock clock;
  private final Duration takeUp;
  private final Renderings renderings = new Renderings();

  /**
   * Of this QueueBackend.
   *
   * @param name of it
   * @param settings of its spec
   * @param client reads and writes the ConfigMap
   * @param http asks the scheduler; follows no redirects
   * @param guard admission policies in front of it
   * @param clock tells how long a document waits to be taken up
   * @param takeUp how long it may; then the former one is put back
   */
  public YuniKornBackEnd(
      String name,
      YuniKornSettings settings,
      KubernetesClient client,
      HttpClient http,
      Guard guard,
      Clock clock,
      Duration takeUp) {
    this.settings = settings;
    this.guard = guard;
    this.clock = clock;
    this.takeUp = takeUp;
    this.config = new YuniKornConfig(client, name, settings);
    String address =
        Objects.requireNonNullElseGet(
            settings.address(),
            () -> "http://yunikorn-service.%s:9080".formatted(YuniKornConfig.namespace(settings)));
    this.scheduler = new HttpYuniKorn(http, URI.create(address), PATIENCE);
    this.rejected = new RejectedWork(scheduler, new RejectedPods(client, schedulerName()), clock);
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
    YuniKornConfig.Found found = config.read();
    String liveChecksum = answer(scheduler.liveChecksum());
    boolean isLive = liveChecksum.equals(DocumentChecksum.of(found.textOrNothing()));
    QueuesDocument runsBy = isLive ? null : answer(scheduler.liveDocument());
    LiveQueue root = answer(scheduler.queueTree(partition));
    return new ObservedYuniKorn(
        found,
        runsBy,
        found.ours()
            ? new LiveQueues(
                root,
                applications(partition, root),
                rejected.of(partition, root, () -> document(found, runsBy)),
                clock.instant())
            : new LiveQueues(root, Map.of(), List.of(), clock.instant()),
        new FormerDocument(found, liveChecksum, isOverdue(found.history().written())),
        guard.holds(),
        renderings);
  }

  private static QueuesDocument document(
      YuniKornConfig.Found found, @Nullable QueuesDocument runsBy) {
    return runsBy == null ? DocumentReader.read(found.textOrNothing()).document() : runsBy;
  }

  @Override
  public Guard guard() {
    return guard;
  }

  private boolean isOverdue(@Nullable Instant written) {
    return written != null && written.plus(takeUp).isBefore(clock.instant());
  }

  /** What is not to be had is left out: queues are carried without it. */
  private Map<String, List<LiveApplication>> applications(String partition, LiveQueue root) {
    var applications = new HashMap<String, List<LiveApplication>>();
    for (String path : LiveQueues.worthAsking(root)) {
      switch (scheduler.applications(partition, path)) {
        case Answer.Got<List<LiveApplication>>(var found) -> applications.put(path, found);
        case Answer.Failed<List<LiveApplication>>(var kind, var message) -> {
          if (kind != Answer.Kind.UNKNOWN && kind != Answer.Kind.TOO_LARGE) {
            return applications;
          }
        }
      }
    }
    return applications;
  }

  @Override
  public boolean apply(YuniKornStep step) {
    // What YuniKorn runs by needs no check to be put back.
    String refusal = step.refused() == null ? refusal(step.document()) : null;
    if (refusal != null) {
      throw refused(step, refusal);
    }
    config.write(
        step.packed(), new DocumentHistory(step.former(), step.refused(), clock.instant()));
    return true;
  }

  /** Why YuniKorn refuses this document; null where it takes it. */
  private @Nullable String refusal(String document) {
    Verdict verdict = answer(scheduler.validate(document));
    return verdict.allowed() ? null : verdict.reason();
  }

  /** It says what is wrong, and seldom with which queue. */
  private RuntimeException refused(YuniKornStep step, String refusal) {
    Map<String, String> guilty =
        GuiltyQueues.byName(
            GuiltyQueues.of(
                DocumentReader.read(step.document()).document(),
                step.changed(),
                GUILTY_MOST,
                refusal,
                fewer -> refusal(DocumentWriter.write(fewer))));
    if (guilty.isEmpty()) {
      return new BackEndFailedException(
          "YuniKorn refuses the document of all queues, and so the former one stays: %s. No queue that"
                  .formatted(refusal)
              + " changed is to blame: look at spec.yuniKorn of the QueueBackend, and at the"
              + " scheduler's version.",
          null);
    }
    var messages = new HashMap<String, String>();
    guilty.forEach(
        (queue, reason) ->
            messages.put(
                queue,
                "YuniKorn refuses the document of all queues with this one in it, so it stays as it was: %s."
                    .formatted(reason)));
    return new StepRefusedException(messages);
  }

  private static <T> T answer(Answer<T> answer) {
    return switch (answer) {
      case Answer.Got<T>(T value) -> value;
      case Answer.Failed<T>(var kind, var message) ->
          throw new BackEndFailedException(message + ".", null);
    };
  }
}
