package dev.millwright.queues.kueue.observe;

import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the objects of a queue that were read back are what they shall be. */
public final class Readback {
  private static final Map<String, String> CURES =
      Map.of(
          "FlavorNotFound", "create the ResourceFlavor that the QueueBackend names",
          "Terminating", "let its work end; it is made anew once it is gone",
          "ClusterQueueDoesNotExist", "see the ClusterQueue",
          "ClusterQueueIsInactive", "see the ClusterQueue",
          "Stopped", "somebody stopped it: see its stopPolicy",
          "TopologyNotFound", "create the Topology that the ResourceFlavor names",
          "AdmissionCheckNotFound", "create the AdmissionCheck, or take its name out",
          "AdmissionCheckInactive", "see the AdmissionCheck");

  private final String backEnd;
  private final Map<ObjectKey, LiveObject> live;

  /**
   * Against what was read.
   *
   * @param backEnd name of the QueueBackend
   * @param live all objects of Kueue
   */
  public Readback(String backEnd, Map<ObjectKey, LiveObject> live) {
    this.backEnd = backEnd;
    this.live = live;
  }

  /** What is otherwise; nothing where all of them are what they shall be. */
  public List<String> differences(List<KueueObject> wanted) {
    var differences = new ArrayList<String>();
    for (KueueObject object : wanted) {
      LiveObject found = live.get(object.key());
      if (found == null) {
        differences.add("Kueue has no " + object.key());
      } else if (!found.isOf(backEnd)) {
        differences.add(found.key() + " is not ours");
      } else {
        compare(object, found, differences);
      }
    }
    return differences;
  }

  private void compare(KueueObject object, LiveObject found, List<String> differences) {
    List<String> fields = Difference.of(object, found.spec());
    fields.forEach(one -> differences.add(found.key() + ": " + one));
    if (found.leaving()) {
      differences.add(found.key() + " is being deleted");
    }
    if (fields.isEmpty()) {
      String state = state(object, found);
      if (state != null) {
        differences.add(state);
      }
    }
  }

  /** Kueue says nothing of Cohorts; of what it says there is only the word on those below. */
  private @Nullable String state(KueueObject object, LiveObject found) {
    KueueKind kind = object.key().kind();
    if (kind == KueueKind.COHORT || kind == KueueKind.RESOURCE_FLAVOR) {
      return null;
    }
    if (isStopped(object)) {
      boolean stopped = kind == KueueKind.LOCAL_QUEUE || found.active().reason().equals("Stopped");
      return stopped ? null : found.key() + ": Kueue does not say yet that it is stopped";
    }
    LiveObject.Active active = found.active();
    if (active.isTrue()) {
      return null;
    }
    if (active.status().isEmpty()) {
      return found.key() + ": Kueue has not said of it yet whether it is Active";
    }
    return "%s is not Active: %s: %s%s"
        .formatted(found.key(), active.reason(), active.message(), cure(active.reason()));
  }

  private static String cure(String reason) {
    String cure = CURES.get(reason);
    return cure == null ? "" : " (" + cure + ")";
  }

  private boolean isStopped(KueueObject object) {
    if (object.key().kind() == KueueKind.CLUSTER_QUEUE) {
      return "Hold".equals(object.spec().get("stopPolicy"));
    }
    LiveObject behind =
        live.get(ObjectKey.clusterQueue(Fields.of(object.spec()).text("clusterQueue")));
    return behind != null && "Hold".equals(behind.spec().get("stopPolicy"));
  }

  /**
   * Of these objects, as far as they are there: the same as long as nobody changes their specs,
   * whatever Kueue writes into their statuses.
   */
  public String revision(List<KueueObject> wanted) {
    List<String> versions =
        wanted.stream()
            .map(object -> live.get(object.key()))
            .filter(Objects::nonNull)
            .map(found -> found.uid() + "/" + found.generation())
            .toList();
    return versions.size() <= 1
        ? String.join("", versions)
        : "%s+%d.%08x".formatted(versions.getFirst(), versions.size() - 1, versions.hashCode());
  }
}
