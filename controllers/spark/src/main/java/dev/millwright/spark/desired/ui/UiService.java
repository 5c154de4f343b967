package dev.millwright.spark.desired.ui;

import dev.millwright.api.spark.ServiceSettings;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Service that outlives attempts. It leads to the port of the driver by its name, so that it
 * follows {@code spark.ui.port} from attempt to attempt with no change of its own.
 */
final class UiService {
  /** As the launch names it in the driver. */
  static final String PORT_NAME = "spark-ui";

  private UiService() {}

  static Service of(Owner owner, @Nullable ServiceSettings wished) {
    ServiceSettings settings =
        wished == null ? new ServiceSettings(null, null, null, null) : wished;
    return new ServiceBuilder()
        .withMetadata(
            owner.meta(
                UiObjects.COMPONENT,
                UiObjects.name(owner),
                orEmpty(settings.labels()),
                orEmpty(settings.annotations())))
        .withNewSpec()
        .withType(Objects.requireNonNullElse(settings.type(), "ClusterIP"))
        .withSelector(owner.driverSelector())
        .addNewPort()
        .withName(PORT_NAME)
        .withProtocol("TCP")
        .withPort(Objects.requireNonNullElse(settings.port(), UiObjects.PORT))
        .withTargetPort(new IntOrString(PORT_NAME))
        .endPort()
        .endSpec()
        .build();
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
