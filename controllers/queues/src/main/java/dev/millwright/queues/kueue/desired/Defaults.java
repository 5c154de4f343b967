package dev.millwright.queues.kueue.desired;

import dev.millwright.api.queues.KueueSettings;
import java.util.List;
import java.util.Objects;

/** What settings of a Kueue say where they leave something out. */
public final class Defaults {
  /** Name of the ResourceFlavor that is made where there is none. */
  public static final String FLAVOR = "default-flavor";

  private static final List<String> RESOURCES = List.of("ephemeral-storage");

  private Defaults() {}

  /** Name of the ResourceFlavor that all amounts are of. */
  public static String flavor(KueueSettings settings) {
    return Objects.requireNonNullElse(settings.flavor(), FLAVOR);
  }

  /** Resources that work may ask for though nobody names them. */
  static List<String> resources(KueueSettings settings) {
    return Objects.requireNonNullElse(settings.resources(), RESOURCES);
  }

  /** Namespaces with a LocalQueue of each queue that names none. */
  public static List<String> namespaces(KueueSettings settings) {
    return Objects.requireNonNullElse(settings.namespaces(), List.of());
  }

  /**
   * Name of the Cohort that holds all queues of a QueueBackend; no queue can have it, for names of
   * queues have no dot.
   */
  public static String root(String backEnd) {
    return "root." + backEnd;
  }
}
