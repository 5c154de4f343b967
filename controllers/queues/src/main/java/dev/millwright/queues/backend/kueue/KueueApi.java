package dev.millwright.queues.backend.kueue;

import dev.millwright.api.queues.ConfigMapKey;
import dev.millwright.api.queues.KueueSettings;
import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.queues.backend.BackEndFailedException;
import dev.millwright.queues.backend.StepRefusedException;
import dev.millwright.queues.kueue.client.KueueClient;
import dev.millwright.queues.kueue.client.KueuePort;
import dev.millwright.queues.kueue.desired.Defaults;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.observe.Workload;
import dev.millwright.queues.kueue.plan.Step;
import dev.millwright.queues.kueue.preflight.Features;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kueue's objects as one QueueBackend sees them, with what is refused told from what failed. */
final class KueueApi {
  private static final String NAMESPACE = "kueue-system";
  private static final String CONFIG_MAP = "kueue-manager-config";
  private static final String KEY = "controller_manager_config.yaml";

  /**
   * What admission and validation answer; a conflict or a full server may be gone the next time.
   * 404 is a namespace that went meanwhile.
   */
  private static final Set<Integer> REFUSALS =
      Set.of(
          HttpURLConnection.HTTP_BAD_REQUEST,
          HttpURLConnection.HTTP_FORBIDDEN,
          HttpURLConnection.HTTP_NOT_FOUND,
          422);

  private final String backEnd;
  private final KueueSettings settings;
  private final KueuePort port;

  /** Objects as they were last seen: a step is done to the object that was looked at. */
  private final Map<ObjectKey, LiveObject> seen = new HashMap<>();

  KueueApi(String backEnd, KueueSettings settings, KubernetesClient client) {
    this.backEnd = backEnd;
    this.settings = settings;
    this.port = new KueueClient(client, backEnd);
  }

  ObservedKueue observe() {
    try {
      SequencedMap<ObjectKey, LiveObject> live = new LinkedHashMap<>();
      for (KueueKind kind :
          List.of(KueueKind.COHORT, KueueKind.CLUSTER_QUEUE, KueueKind.LOCAL_QUEUE)) {
        port.all(kind).forEach(object -> live.put(object.key(), object));
      }
      seen.clear();
      seen.putAll(live);
      return new ObservedKueue(
          backEnd,
          settings,
          live,
          isAnyBusy(live) ? port.workloads() : List.<Workload>of(),
          port.namespaces(),
          lacksFlavor(),
          Features.of(configuration()));
    } catch (KubernetesClientException e) {
      throw e.getCode() == HttpURLConnection.HTTP_NOT_FOUND ? absent(e) : e;
    }
  }

  /** Work is only looked at where there is some. */
  private boolean isAnyBusy(Map<ObjectKey, LiveObject> live) {
    return live.values().stream().anyMatch(one -> one.isOf(backEnd) && one.work() > 0);
  }

  /** One that somebody named is his to make: only he knows of which nodes it is. */
  private boolean lacksFlavor() {
    return settings.flavor() == null
        && !port.exists(new ObjectKey(KueueKind.RESOURCE_FLAVOR, "", Defaults.FLAVOR));
  }

  private static BackEndFailedException absent(KubernetesClientException e) {
    return new BackEndFailedException(
        "This cluster has no Cohorts, ClusterQueues and LocalQueues of Kueue in version v1beta2:"
            + " install Kueue 0.15 or later, or delete the QueueBackend.",
        e);
  }

  private @Nullable String configuration() {
    ConfigMapKey said = settings.configMap();
    return port.configuration(
        Objects.requireNonNullElse(said == null ? null : said.namespace(), NAMESPACE),
        Objects.requireNonNullElse(said == null ? null : said.name(), CONFIG_MAP),
        Objects.requireNonNullElse(said == null ? null : said.key(), KEY));
  }

  void apply(Step step) {
    try {
      write(step);
    } catch (KubernetesClientException e) {
      if (REFUSALS.contains(e.getCode())) {
        throw new StepRefusedException(FailureWords.of(e), e);
      }
      throw e;
    }
  }

  private void write(Step step) {
    switch (step) {
      case Step.Create(var object) -> remember(port.create(object));
      case Step.Update(var after) -> remember(port.change(there(after.key()), after));
      case Step.Delete(var key) -> port.delete(there(key));
    }
  }

  private void remember(LiveObject object) {
    seen.put(object.key(), object);
  }

  private LiveObject there(ObjectKey key) {
    return Objects.requireNonNull(seen.get(key), () -> "no " + key);
  }
}
