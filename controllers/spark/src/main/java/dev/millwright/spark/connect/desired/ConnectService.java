package dev.millwright.spark.connect.desired;

import dev.millwright.api.spark.ServiceSettings;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.request.ConnectServer;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Service that clients reach a server by. It outlives attempts, leads to one of them alone, and
 * to the port of that one by its name, so that each may have a port of its own.
 */
public final class ConnectService {
  private static final String COMPONENT = "connect";

  private ConnectService() {}

  /**
   * The Service {@code <name>-connect}.
   *
   * @param attempt which it leads to
   */
  public static Service of(Owner owner, @Nullable ServiceSettings wished, int attempt) {
    ServiceSettings settings = settings(wished);
    return new ServiceBuilder()
        .withMetadata(
            owner.meta(
                COMPONENT,
                name(owner),
                orEmpty(settings.labels()),
                orEmpty(settings.annotations())))
        .withNewSpec()
        .withType(Objects.requireNonNullElse(settings.type(), "ClusterIP"))
        .withSelector(owner.driverSelector())
        .addToSelector(SparkLabels.ATTEMPT, Integer.toString(attempt))
        .addNewPort()
        .withName(ConnectServer.PORT_NAME)
        .withProtocol("TCP")
        .withPort(port(settings))
        .withTargetPort(new IntOrString(ConnectServer.PORT_NAME))
        .endPort()
        .endSpec()
        .build();
  }

  /** Where clients connect. */
  public static String endpoint(Owner owner, @Nullable ServiceSettings wished) {
    return "sc://%s.%s.svc.cluster.local:%d"
        .formatted(name(owner), owner.namespace(), port(settings(wished)));
  }

  private static String name(Owner owner) {
    return owner.name() + "-connect";
  }

  private static int port(ServiceSettings settings) {
    return Objects.requireNonNullElse(settings.port(), ConnectServer.PORT);
  }

  private static ServiceSettings settings(@Nullable ServiceSettings wished) {
    return wished == null ? new ServiceSettings(null, null, null, null) : wished;
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
