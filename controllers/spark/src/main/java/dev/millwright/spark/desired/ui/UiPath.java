package dev.millwright.spark.desired.ui;

import dev.millwright.api.spark.UiIngress;
import dev.millwright.api.spark.UiRoute;
import dev.millwright.api.spark.UiSettings;
import dev.millwright.spark.launch.conf.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Where on its host the UI is. Spark itself always answers at {@code /}, whatever the configuration
 * says, and writes the path into its links only; so whoever forwards to it takes the path away
 * again.
 */
public final class UiPath {
  /** The whole host. */
  public static final String ROOT = "/";

  private UiPath() {}

  /**
   * The path of Ingress and route, which is one: Spark knows only one.
   *
   * @return {@link #ROOT}, or a path without a slash at its end
   * @throws RefusedException Ingress and route say different ones
   */
  public static String of(@Nullable UiSettings ui, String namespace, String name) {
    UiIngress ingress = ui == null ? null : ui.ingress();
    UiRoute route = ui == null ? null : ui.route();
    String path = ingress == null ? ROOT : filled(ingress.path(), namespace, name);
    if (route == null) {
      return path;
    }
    String other = filled(route.path(), namespace, name);
    if (ingress != null && !other.equals(path)) {
      throw new RefusedException(
          "ui.route.path",
          other,
          "is not ui.ingress.path, " + path + "; Spark's UI has one path: write the same twice.");
    }
    return other;
  }

  private static String filled(@Nullable String path, String namespace, String name) {
    if (path == null) {
      return ROOT;
    }
    String bare = Placeholders.filled(path, namespace, name).replaceAll("/+$", "");
    return bare.isEmpty() ? ROOT : bare;
  }
}
