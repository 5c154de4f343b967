package dev.millwright.spark.desired;

import dev.millwright.api.spark.SparkApplicationSpec;
import dev.millwright.api.spark.UiSettings;
import dev.millwright.spark.desired.ui.UiObjects;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What outlives attempts: the ways to the UI, and the driver's disruption budget. */
public final class LastingObjects {
  private LastingObjects() {}

  /**
   * Those that an application asks for.
   *
   * @throws dev.millwright.spark.launch.conf.RefusedException Ingress and route have different
   *     paths
   */
  public static List<HasMetadata> of(Owner owner, SparkApplicationSpec spec) {
    return of(owner, spec.ui(), Objects.requireNonNullElse(spec.driverDisruptionBudget(), false));
  }

  /**
   * Those that are asked for.
   *
   * @param owner whom they belong to
   * @param ui how the UI is to be reached; null for not at all
   * @param budget whether drains of nodes spare the driver
   * @throws dev.millwright.spark.launch.conf.RefusedException Ingress and route have different
   *     paths
   */
  public static List<HasMetadata> of(Owner owner, @Nullable UiSettings ui, boolean budget) {
    List<HasMetadata> all = new ArrayList<>(UiObjects.of(owner, ui));
    if (budget) {
      all.add(DriverBudget.of(owner));
    }
    return List.copyOf(all);
  }

  /** Every object that may ever have been asked for, by kind and name alone. */
  public static List<HasMetadata> everyName(Owner owner) {
    List<HasMetadata> all = new ArrayList<>(UiObjects.everyName(owner));
    all.add(DriverBudget.of(owner));
    return List.copyOf(all);
  }
}
