package dev.millwright.spark.desired.gang;

import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.LaunchRequest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a queue adds to the launch of one attempt. */
public final class Gang {
  static final String SCHEDULER = "spark.kubernetes.scheduler.name";

  private Gang() {}

  /**
   * The settings for a queue.
   *
   * @param request of the attempt, as it is without a queue
   * @param target the queue
   * @param owner whom the objects belong to
   * @param attempt its number
   * @throws dev.millwright.spark.launch.conf.RefusedException a value cannot be read
   */
  public static GangSettings of(
      LaunchRequest request, QueueTarget target, Owner owner, int attempt) {
    var footprint = Footprint.of(request);
    SortedMap<String, String> conf = new TreeMap<>();
    conf.put(SCHEDULER, target.schedulerName());
    return switch (target.backEnd()) {
      case VOLCANO -> {
        conf.putAll(VolcanoPodGroup.conf(request));
        yield new GangSettings(
            conf,
            target.priorityClassName(),
            List.of(
                VolcanoPodGroup.of(
                    request.names(), footprint, target, owner, attempt, GangStage.FORMING)));
      }
      case YUNIKORN -> {
        conf.putAll(YuniKornAnnotations.conf(request, footprint, target));
        yield new GangSettings(conf, target.priorityClassName(), List.of());
      }
    };
  }
}
