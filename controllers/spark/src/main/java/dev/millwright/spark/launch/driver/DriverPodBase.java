package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Capability;
import dev.millwright.spark.launch.conf.RefusedException;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.ArrayList;
import java.util.List;

/** Pod and container as every driver has them, laid over the template. */
public final class DriverPodBase {
  private static final String IMAGE = "spark.kubernetes.container.image";
  private static final String PRIVILEGES = "securityContext.allowPrivilegeEscalation";
  private static final String SERVICE_ACCOUNT =
      "spark.kubernetes.authenticate.driver.serviceAccountName";

  private DriverPodBase() {}

  static Pod pod(LaunchRequest request, Pod template) {
    var conf = request.conf();
    var builder =
        new PodBuilder(template)
            .editOrNewMetadata()
            .withName(request.names().driverPod())
            .withNamespace(request.namespace())
            .addToLabels(DriverLabels.of(request))
            .addToAnnotations(DriverLabels.annotations(request))
            .endMetadata()
            .editOrNewSpec()
            .withRestartPolicy("Never")
            .addToNodeSelector(conf.below("spark.kubernetes.node.selector."))
            .addToNodeSelector(conf.below("spark.kubernetes.driver.node.selector."))
            .addAllToImagePullSecrets(pullSecrets(request));
    var account = conf.find(SERVICE_ACCOUNT);
    if (account != null) {
      builder.withServiceAccount(account).withServiceAccountName(account);
    }
    var scheduler =
        conf.findEither(
            "spark.kubernetes.driver.scheduler.name", "spark.kubernetes.scheduler.name");
    if (scheduler != null) {
      builder.withSchedulerName(scheduler);
    }
    if (builder.getEnableServiceLinks() == null) {
      // A variable for every Service of the namespace ends in "argument list too long".
      builder.withEnableServiceLinks(false);
    }
    return builder.endSpec().build();
  }

  static Container container(LaunchRequest request, Container template) {
    var name = template.getName();
    var builder = new ContainerBuilder(template);
    if (request.version().has(Capability.PRIVILEGE_ESCALATION)) {
      builder
          .editOrNewSecurityContext()
          .withAllowPrivilegeEscalation(mayGainPrivileges(request))
          .endSecurityContext();
    }
    return builder
        .withName(name == null ? "spark-kubernetes-driver" : name)
        .withImage(image(request))
        .withImagePullPolicy(pullPolicy(request))
        .addAllToPorts(DriverPorts.of(request).ofContainer())
        .addAllToEnv(environment(request))
        .editOrNewResources()
        .addToRequests(DriverResources.requests(request))
        .addToLimits(DriverResources.limits(request))
        .endResources()
        .build();
  }

  /** The driver's image. */
  public static String image(LaunchRequest request) {
    var image = request.conf().findEither("spark.kubernetes.driver.container.image", IMAGE);
    if (image == null) {
      throw new RefusedException(IMAGE, "", "is missing; write an image with Spark in it.");
    }
    return request.version().has(Capability.IMAGE_SUBSTITUTION)
        ? image.replace("{{SPARK_VERSION}}", request.version().text())
        : image;
  }

  /** Whether the driver may gain privileges that its first process does not have. */
  public static boolean mayGainPrivileges(LaunchRequest request) {
    var conf = request.conf();
    return conf.flag(
        "spark.kubernetes.driver." + PRIVILEGES,
        conf.flag("spark.kubernetes." + PRIVILEGES, false));
  }

  /** When the image is pulled. */
  public static String pullPolicy(LaunchRequest request) {
    return request.conf().oneOf(IMAGE + ".pullPolicy", List.of("IfNotPresent", "Always", "Never"));
  }

  private static List<LocalObjectReference> pullSecrets(LaunchRequest request) {
    return request.conf().list(IMAGE + ".pullSecrets").stream()
        .map(LocalObjectReference::new)
        .toList();
  }

  private static String sparkUser(LaunchRequest request) {
    String other = request.proxyUser();
    return other != null && request.version().has(Capability.PROXY_USER_IS_SPARK_USER)
        ? other
        : request.user();
  }

  private static List<EnvVar> environment(LaunchRequest request) {
    var environment = new ArrayList<EnvVar>();
    environment.add(Pieces.variable("SPARK_USER", sparkUser(request)));
    environment.add(Pieces.variable("SPARK_APPLICATION_ID", request.identity().appId()));
    request
        .conf()
        .below("spark.kubernetes.driverEnv.")
        .forEach((name, value) -> environment.add(Pieces.variable(name, value)));
    environment.add(
        new EnvVarBuilder()
            .withName("SPARK_DRIVER_BIND_ADDRESS")
            .withNewValueFrom()
            .withNewFieldRef("v1", "status.podIP")
            .endValueFrom()
            .build());
    return environment;
  }
}
