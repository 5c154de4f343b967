package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import java.util.Map;
import java.util.TreeMap;

/** Lines of proxy.conf; a proxy finds brokers by their Service and needs no metadata store. */
final class ProxyConfig {

  private ProxyConfig() {}

  static ComponentConfig of(ResolvedCluster cluster) {
    Addresses addresses = new Addresses(cluster);
    Map<String, String> fixed = new TreeMap<>();
    fixed.put("clusterName", cluster.clusterName());
    fixed.put("brokerServiceURL", addresses.broker());
    fixed.put("brokerWebServiceURL", addresses.admin());
    fixed.put("servicePort", String.valueOf(Addresses.BROKER));
    fixed.put("webServicePort", String.valueOf(Addresses.BROKER_HTTP));
    fixed.put("webSocketServiceEnabled", String.valueOf(cluster.webSocket()));
    fixed.put("statusFilePath", Paths.STATUS_FILE);
    return new ComponentConfig("proxy.conf", Map.of(), fixed);
  }
}
