package dev.millwright.spark.schedule.plan;

import dev.millwright.api.spark.RunMetadata;
import dev.millwright.api.spark.RunTemplate;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkSchedule;
import dev.millwright.common.label.Labels;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The SparkApplication of a time. */
public final class RunObjects {

  private RunObjects() {}

  /** As the template says, and findable as a run of this schedule. */
  public static SparkApplication of(SparkSchedule schedule, Instant time) {
    RunTemplate template = schedule.getSpec().template();
    @Nullable RunMetadata wished = template.metadata();
    ObjectMeta owner = schedule.getMetadata();
    Map<String, String> labels = copy(wished == null ? null : wished.labels());
    labels.put(Labels.MANAGED_BY, SparkController.NAME);
    labels.put(SparkLabels.SCHEDULE, owner.getName());
    Map<String, String> annotations = copy(wished == null ? null : wished.annotations());
    annotations.put(SparkLabels.SCHEDULED_TIME, time.toString());
    SparkApplication run = new SparkApplication();
    run.setMetadata(
        new ObjectMetaBuilder()
            .withName(RunNames.of(owner.getName(), time))
            .withNamespace(owner.getNamespace())
            .withLabels(labels)
            .withAnnotations(annotations)
            .addNewOwnerReference()
            .withApiVersion(schedule.getApiVersion())
            .withKind(schedule.getKind())
            .withName(owner.getName())
            .withUid(owner.getUid())
            .withController(true)
            .withBlockOwnerDeletion(true)
            .endOwnerReference()
            .build());
    run.setSpec(template.spec());
    return run;
  }

  private static Map<String, String> copy(@Nullable Map<String, String> map) {
    return map == null ? new TreeMap<>() : new TreeMap<>(map);
  }
}
