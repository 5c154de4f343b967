package dev.millwright.spark.desired.ui;

import dev.millwright.api.spark.UiSettings;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All objects by which the UI of one application or server is reached. */
public final class UiObjects {
  /** Spark's own port of the UI. */
  static final int PORT = 4040;

  static final String COMPONENT = "ui";

  private UiObjects() {}

  /**
   * What the settings ask for; nothing without any.
   *
   * @throws dev.millwright.spark.launch.conf.RefusedException Ingress and route have different
   *     paths
   */
  public static List<HasMetadata> of(Owner owner, @Nullable UiSettings ui) {
    if (ui == null || isEmpty(ui)) {
      return List.of();
    }
    String path = UiPath.of(ui, owner.namespace(), owner.name());
    var objects = new ArrayList<HasMetadata>();
    objects.add(UiService.of(owner, ui.service()));
    if (ui.ingress() != null) {
      objects.add(UiIngressObject.of(owner, ui.ingress(), path, port(ui)));
    }
    if (ui.route() != null) {
      objects.add(UiRouteObject.of(owner, ui.route(), path, port(ui)));
    }
    return List.copyOf(objects);
  }

  /** Every object that settings may ask for, by kind and name alone. */
  public static List<HasMetadata> everyName(Owner owner) {
    String name = name(owner);
    return List.of(
        new ServiceBuilder()
            .withNewMetadata()
            .withNamespace(owner.namespace())
            .withName(name)
            .endMetadata()
            .build(),
        new IngressBuilder()
            .withNewMetadata()
            .withNamespace(owner.namespace())
            .withName(name)
            .endMetadata()
            .build(),
        UiRouteObject.named(owner.namespace(), name));
  }

  static boolean isEmpty(UiSettings ui) {
    return ui.service() == null && ui.ingress() == null && ui.route() == null;
  }

  static String name(Owner owner) {
    return owner.name() + "-ui";
  }

  static int port(UiSettings ui) {
    return ui.service() == null || ui.service().port() == null ? PORT : ui.service().port();
  }
}
