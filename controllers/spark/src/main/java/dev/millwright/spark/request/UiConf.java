package dev.millwright.spark.request;

import dev.millwright.api.spark.UiSettings;
import dev.millwright.spark.desired.ui.UiPath;
import dev.millwright.spark.launch.conf.RefusedException;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Spark must know of the path that its UI is reached by. */
final class UiConf {
  /** Stands before each link that the UI writes. */
  private static final String BASE = "spark.ui.proxyBase";

  /**
   * Makes redirects carry the path too. {@code /} is no host: each redirect stays at the one it was
   * asked by, so that a change of host or certificate needs no restart.
   */
  private static final String REDIRECTS = "spark.ui.proxyRedirectUri";

  private UiConf() {}

  /** Adds it to what the user says; at {@code /} there is nothing to add. */
  static void add(@Nullable UiSettings ui, ObjectMeta owner, Map<String, String> conf) {
    String path = UiPath.of(ui, owner.getNamespace(), owner.getName());
    if (path.equals(UiPath.ROOT)) {
      return;
    }
    String before = conf.put(BASE, path);
    if (before != null && !before.equals(path)) {
      throw new RefusedException(
          BASE, before, "is not the path in ui, " + path + "; remove the key.");
    }
    conf.putIfAbsent(REDIRECTS, UiPath.ROOT);
  }
}
