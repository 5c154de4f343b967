package dev.millwright.spark.desired.ui;

import dev.millwright.api.spark.UiRoute;
import dev.millwright.api.spark.UiSettings;
import dev.millwright.spark.desired.Owner;
import org.jspecify.annotations.Nullable;

/** Where people find the UI while a driver runs. */
public final class UiAddress {
  private UiAddress() {}

  /**
   * The address for {@code status.uiAddress}: that of the Ingress, else of the route, else of the
   * Service; null where the settings ask for none of them. Hosts with a {@code *} lead nowhere and
   * are passed over.
   *
   * @throws dev.millwright.spark.launch.conf.RefusedException Ingress and route have different
   *     paths
   */
  public static @Nullable String of(Owner owner, @Nullable UiSettings ui) {
    if (ui == null || UiObjects.isEmpty(ui)) {
      return null;
    }
    String path = UiPath.of(ui, owner.namespace(), owner.name());
    if (ui.ingress() != null) {
      String host = UiIngressObject.host(owner, ui.ingress());
      if (!host.startsWith("*")) {
        return (ui.ingress().tlsSecretName() == null ? "http://" : "https://") + host + end(path);
      }
    }
    if (ui.route() != null) {
      for (String host : UiRouteObject.hostnames(owner, ui.route())) {
        if (!host.startsWith("*")) {
          return scheme(ui.route()) + host + end(path);
        }
      }
    }
    return "http://%s.%s.svc:%d/"
        .formatted(UiObjects.name(owner), owner.namespace(), UiObjects.port(ui));
  }

  /** The listener decides; what is known of it here is its name, by custom that of its protocol. */
  private static String scheme(UiRoute route) {
    boolean https =
        route.parentRefs().stream()
            .anyMatch(
                parent -> parent.sectionName() != null && parent.sectionName().contains("https"));
    return https ? "https://" : "http://";
  }

  private static String end(String path) {
    return path.equals(UiPath.ROOT) ? path : path + UiPath.ROOT;
  }
}
