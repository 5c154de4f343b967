package dev.millwright.spark.connect.apply;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.spark.apply.Drift;
import dev.millwright.spark.apply.LastingWriter;
import dev.millwright.spark.connect.desired.ConnectService;
import dev.millwright.spark.connect.plan.Reach;
import dev.millwright.spark.connect.plan.ServerSituation;
import dev.millwright.spark.desired.LastingObjects;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.conf.RefusedException;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ways to a server in step: the Service of clients and the objects of the UI. They are
 * written when the spec or the attempt changes. In between they are compared every few minutes, and
 * written where somebody else has changed them; there is no watch on them.
 */
public final class Doors {
  private static final Duration FRESH = Duration.ofMinutes(2);
  private static final Duration REFUSED = Duration.ofSeconds(30);
  private static final int REMEMBERED = 4_096;

  private final Map<String, Seen> seen = Collections.synchronizedMap(new Recent());

  /** Makes them as they are wanted; nothing before the first attempt. */
  public Reach open(ServerSituation situation, KubernetesClient client) {
    AttemptStatus attempt = situation.attempt();
    if (attempt == null) {
      return Reach.NONE;
    }
    SparkConnect server = situation.server();
    String uid = server.getMetadata().getUid();
    Key key = new Key(situation.generation(), attempt.number(), situation.isOutdated(attempt));
    Seen last = seen.get(uid);
    Reach known = last != null && last.key().equals(key) ? last.reach() : null;
    if (known != null && situation.now().isBefore(Objects.requireNonNull(known.until()))) {
      return known;
    }
    Reach reach = made(situation, attempt, known != null, client);
    seen.put(uid, new Seen(key, reach));
    return reach;
  }

  private static Reach made(
      ServerSituation situation, AttemptStatus attempt, boolean only, KubernetesClient client) {
    Owner owner = Owner.of(situation.server());
    HasMetadata service = ConnectService.of(owner, situation.spec().service(), attempt.number());
    List<String> refused = written(owner, List.of(service), only, client);
    List<HasMetadata> ui = ui(situation, owner, attempt);
    List<String> aside = ui == null ? List.of() : written(owner, ui, only, client);
    if (ui != null && !only) {
      LastingWriter.remove(owner, ui, client);
    }
    boolean open = refused.isEmpty();
    Duration fresh = open && aside.isEmpty() ? FRESH : REFUSED;
    return new Reach(
        open, open ? null : String.join(" ", refused), aside, situation.now().plus(fresh));
  }

  private static List<String> written(
      Owner owner, List<HasMetadata> wanted, boolean onlyChanged, KubernetesClient client) {
    List<HasMetadata> objects =
        onlyChanged ? wanted.stream().filter(object -> Drift.of(object, client)).toList() : wanted;
    return LastingWriter.apply(owner, objects, client);
  }

  /** Null where they stay as they are: of a changed spec only the next attempt knows the path. */
  private static @Nullable List<HasMetadata> ui(
      ServerSituation situation, Owner owner, AttemptStatus attempt) {
    if (situation.isOutdated(attempt)) {
      return null;
    }
    try {
      return LastingObjects.of(owner, situation.spec().ui(), false);
    } catch (RefusedException e) {
      return null; // The check of the spec tells of it.
    }
  }

  private record Key(long generation, int attempt, boolean outdated) {}

  private record Seen(Key key, Reach reach) {}

  private static final class Recent extends LinkedHashMap<String, Seen> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
      return size() > REMEMBERED;
    }
  }
}
