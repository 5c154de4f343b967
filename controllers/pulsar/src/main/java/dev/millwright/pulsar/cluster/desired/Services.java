package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Services: for each stateful component a headless one, which names every pod ready or not, and one
 * that sends only to ready pods; for the proxies the door.
 */
public final class Services {

  private Services() {}

  /** All Services of a cluster. */
  public static List<Service> of(ResolvedCluster cluster) {
    List<Service> services = new ArrayList<>();
    cluster.sets().stream()
        .map(set -> set.component())
        .distinct()
        .forEach(
            component -> {
              if (component == Component.PROXY) {
                services.add(proxies(cluster));
              } else if (component != Component.AUTORECOVERY) {
                services.add(headless(cluster, component));
                services.add(ready(cluster, component));
              }
            });
    return services;
  }

  private static Service headless(ResolvedCluster cluster, Component component) {
    return new ServiceBuilder()
        .withMetadata(
            ObjectLabels.meta(
                cluster, component.label(), new Addresses(cluster).headless(component)))
        .withNewSpec()
        .withClusterIP("None")
        .withPublishNotReadyAddresses(true)
        .withSelector(ObjectLabels.selector(cluster, component))
        .withPorts(ports(component))
        .endSpec()
        .build();
  }

  private static Service ready(ResolvedCluster cluster, Component component) {
    return new ServiceBuilder()
        .withMetadata(
            ObjectLabels.meta(
                cluster, component.label(), new Addresses(cluster).service(component)))
        .withNewSpec()
        .withType("ClusterIP")
        .withSelector(ObjectLabels.selector(cluster, component))
        .withPorts(ports(component))
        .endSpec()
        .build();
  }

  private static Service proxies(ResolvedCluster cluster) {
    return new ServiceBuilder(ready(cluster, Component.PROXY))
        .editMetadata()
        .withAnnotations(
            cluster.proxyService().annotations().isEmpty()
                ? null
                : cluster.proxyService().annotations())
        .endMetadata()
        .editSpec()
        .withType(cluster.proxyService().type())
        .endSpec()
        .build();
  }

  private static List<ServicePort> ports(Component component) {
    return Ports.of(component).entrySet().stream()
        .map(
            port ->
                new ServicePortBuilder()
                    .withName(port.getKey())
                    .withProtocol("TCP")
                    .withPort(port.getValue())
                    .withTargetPort(new IntOrString(port.getKey()))
                    .build())
        .toList();
  }
}
