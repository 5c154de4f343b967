package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Capability;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The headless Service that gives the driver a name before it has an address. */
public final class DriverService {
  private static final String PREFIX = "spark.kubernetes.driver.service.";

  private DriverService() {}

  static Service of(LaunchRequest request) {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName(request.names().service())
        .withNamespace(request.namespace())
        .addToAnnotations(request.conf().below(PREFIX + "annotation."))
        .addToLabels(DriverLabels.APP_ID, request.identity().appId())
        .addToLabels(request.conf().below(PREFIX + "label."))
        .endMetadata()
        .withNewSpec()
        .withClusterIP("None")
        .withIpFamilyPolicy(familyPolicy(request))
        .withIpFamilies(families(request))
        .withSelector(DriverLabels.of(request))
        .withPublishNotReadyAddresses(
            request.version().has(Capability.PUBLISH_NOT_READY) ? publishesNotReady(request) : null)
        .withPorts(DriverPorts.of(request).ofService())
        .endSpec()
        .build();
  }

  static DriverPart part(LaunchRequest request) {
    var ports = DriverPorts.of(request);
    return DriverPart.NONE.withProperties(
        Map.of(
            "spark.driver.host", request.names().service() + "." + request.namespace() + ".svc",
            "spark.driver.port", Integer.toString(ports.rpc()),
            "spark.driver.blockManager.port", Integer.toString(ports.blockManager())));
  }

  /** Whether it leads to a driver that is not ready yet. */
  public static boolean publishesNotReady(LaunchRequest request) {
    return request.conf().flag(PREFIX + "publishNotReadyAddresses", false);
  }

  /** IPv4 or IPv6 or both. */
  public static String familyPolicy(LaunchRequest request) {
    return request
        .conf()
        .oneOf(
            PREFIX + "ipFamilyPolicy",
            List.of("SingleStack", "PreferDualStack", "RequireDualStack"));
  }

  /** Which of them, the first preferred. */
  public static List<String> families(LaunchRequest request) {
    var families =
        request
            .conf()
            .oneOf(PREFIX + "ipFamilies", List.of("IPv4", "IPv6", "IPv4,IPv6", "IPv6,IPv4"));
    return Arrays.asList(families.split(",", -1));
  }
}
