package dev.millwright.spark.request;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationSpec;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectSpec;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Capability;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A Spark Connect server as the application that it is: a program of Spark's own that stays. */
public final class ConnectServer {
  /** Spark's own port for clients, and the default of the Service's. */
  public static final int PORT = 15002;

  /** Name of the port in the pod. Spark 4.1 and later name it so themselves. */
  public static final String PORT_NAME = "spark-connect";

  private static final String PROGRAM = "org.apache.spark.sql.connect.service.SparkConnectServer";
  private static final String PORT_KEY = "spark.connect.grpc.binding.port";
  private static final int PROBE_SECONDS = 5;
  private static final int PORT_MAX = 65_535;

  private ConnectServer() {}

  /** The application. It is nobody's: only its request is of use. */
  public static SparkApplication application(SparkConnect server) {
    SparkConnectSpec spec = server.getSpec();
    SparkApplication application = new SparkApplication();
    application.setMetadata(server.getMetadata());
    application.setSpec(
        new SparkApplicationSpec(
            spec.sparkVersion(),
            spec.image(),
            spec.imagePullPolicy(),
            spec.imagePullSecrets(),
            null,
            PROGRAM,
            null,
            null,
            spec.conf(),
            spec.hadoopConf(),
            spec.sparkConfConfigMap(),
            spec.hadoopConfConfigMap(),
            spec.dependencies(),
            spec.driver(),
            spec.executor(),
            spec.dynamicAllocation(),
            spec.queue(),
            null,
            null,
            null,
            spec.suspend(),
            null,
            null,
            spec.ui(),
            spec.eventLog(),
            spec.monitoring(),
            null));
    return application;
  }

  /**
   * The request with the port for clients in the pod, and a probe that says when it answers, unless
   * the template has one of its own.
   *
   * @throws RefusedException the port is none that clients could be told
   */
  public static LaunchRequest served(LaunchRequest request) {
    SparkConf conf = request.conf();
    int port = conf.number(PORT_KEY, PORT);
    if (port < 1 || port > PORT_MAX) {
      throw new RefusedException(
          PORT_KEY,
          Integer.toString(port),
          "is no port that a Service can lead to; write one from 1 to 65535, or remove the key.");
    }
    Pod template = Objects.requireNonNull(request.driverTemplate());
    List<Container> containers = new ArrayList<>(template.getSpec().getContainers());
    int spark = SparkContainer.index(containers, "driver", conf);
    boolean named = request.version().has(Capability.CONNECT_PORT);
    containers.set(spark, served(containers.get(spark), port, named));
    Pod served = new PodBuilder(template).editSpec().withContainers(containers).endSpec().build();
    return new LaunchRequest(
        request.version(),
        request.namespace(),
        request.appName(),
        conf,
        request.program(),
        request.arguments(),
        request.proxyUser(),
        request.user(),
        served,
        request.executorTemplate(),
        request.configurationFiles(),
        request.identity());
  }

  private static Container served(Container spark, int port, boolean named) {
    var served = new ContainerBuilder(spark);
    if (!named && spark.getPorts().stream().noneMatch(p -> PORT_NAME.equals(p.getName()))) {
      served.addNewPort().withName(PORT_NAME).withContainerPort(port).withProtocol("TCP").endPort();
    }
    if (spark.getReadinessProbe() == null) {
      served
          .withNewReadinessProbe()
          .withNewTcpSocket()
          .withPort(new IntOrString(port))
          .endTcpSocket()
          .withPeriodSeconds(PROBE_SECONDS)
          .endReadinessProbe();
    }
    return served.build();
  }
}
