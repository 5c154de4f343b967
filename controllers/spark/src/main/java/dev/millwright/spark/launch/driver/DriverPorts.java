package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Capability;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The driver's ports.
 *
 * @param rpc where executors register
 * @param shownBlockManager what the container declares for blocks: Spark falls back to {@code
 *     spark.blockManager.port} here and only here
 * @param blockManager where the driver serves blocks
 * @param ui the web interface
 * @param connect Spark Connect; 0 where this Spark declares none
 * @param connectProtocol what the Service says of it; null where this Spark says nothing
 */
public record DriverPorts(
    int rpc,
    int shownBlockManager,
    int blockManager,
    int ui,
    int connect,
    @Nullable String connectProtocol) {
  private static final int BLOCK_MANAGER = 7079;

  /** Reads them from the configuration. */
  public static DriverPorts of(LaunchRequest request) {
    var conf = request.conf();
    return new DriverPorts(
        conf.number("spark.driver.port", 7078),
        conf.number(
            "spark.driver.blockManager.port",
            conf.number("spark.blockManager.port", BLOCK_MANAGER)),
        conf.number("spark.driver.blockManager.port", BLOCK_MANAGER),
        conf.number("spark.ui.port", 4040),
        request.version().has(Capability.CONNECT_PORT)
            ? conf.number("spark.connect.grpc.binding.port", 15002)
            : 0,
        request.version().has(Capability.CONNECT_APP_PROTOCOL) ? "grpc" : null);
  }

  List<ContainerPort> ofContainer() {
    var ports = new ArrayList<ContainerPort>();
    ports.add(containerPort("driver-rpc-port", rpc));
    ports.add(containerPort("blockmanager", shownBlockManager));
    ports.add(containerPort("spark-ui", ui));
    if (connect != 0) {
      ports.add(containerPort("spark-connect", connect));
    }
    return ports;
  }

  List<ServicePort> ofService() {
    var ports = new ArrayList<ServicePort>();
    ports.add(servicePort("driver-rpc-port", rpc));
    ports.add(servicePort("blockmanager", blockManager));
    ports.add(servicePort("spark-ui", ui));
    if (connect != 0) {
      ports.add(
          new ServicePortBuilder(servicePort("spark-connect", connect))
              .withAppProtocol(connectProtocol)
              .build());
    }
    return ports;
  }

  private static ContainerPort containerPort(String name, int port) {
    return new ContainerPortBuilder()
        .withName(name)
        .withContainerPort(port)
        .withProtocol("TCP")
        .build();
  }

  private static ServicePort servicePort(String name, int port) {
    return new ServicePortBuilder()
        .withName(name)
        .withPort(port)
        .withTargetPort(new IntOrString(port))
        .build();
  }
}
