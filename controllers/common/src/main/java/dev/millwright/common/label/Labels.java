package dev.millwright.common.label;

import java.util.Map;
import java.util.TreeMap;

/** Labels and annotations that every derived object carries. */
public final class Labels {
  public static final String NAME = "app.kubernetes.io/name";
  public static final String INSTANCE = "app.kubernetes.io/instance";
  public static final String COMPONENT = "app.kubernetes.io/component";
  public static final String VERSION = "app.kubernetes.io/version";
  public static final String PART_OF = "app.kubernetes.io/part-of";
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  /** Named set of a component that a pod belongs to. */
  public static final String SET = "millwright.dev/set";

  /** Annotation: checksum of the configuration a pod was started with. */
  public static final String CONFIG_CHECKSUM = "millwright.dev/config-checksum";

  private static final String SUITE = "millwright";
  private static final int MAX_VALUE = 63;

  private Labels() {}

  /**
   * Labels that find the objects of one component and never change, fit for a selector.
   *
   * @param application what runs, for example {@code pulsar}
   * @param instance name of the custom resource
   * @param component part of it, for example {@code bookie}
   */
  public static Map<String, String> selector(
      String application, String instance, String component) {
    var labels = new TreeMap<String, String>();
    labels.put(NAME, value(application));
    labels.put(INSTANCE, value(instance));
    labels.put(COMPONENT, value(component));
    return labels;
  }

  /**
   * Labels of a derived object: the selector, the suite, and the controller that informers filter
   * by.
   *
   * @param controller name of the controller, also its field manager, for example {@code
   *     millwright-pulsar}
   */
  public static Map<String, String> of(
      String application, String instance, String component, String controller) {
    var labels = selector(application, instance, component);
    labels.put(PART_OF, SUITE);
    labels.put(MANAGED_BY, value(controller));
    return labels;
  }

  /** A text as a label value: as it is up to 63 characters, beyond that with a hashed tail. */
  public static String value(String text) {
    if (text.length() <= MAX_VALUE) {
      return text;
    }
    return text.substring(0, MAX_VALUE - 9) + "-" + Checksums.of(text).substring(0, 8);
  }
}
