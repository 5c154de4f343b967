package dev.millwright.pulsar.content;

/** Custom resources as a person writes them. */
final class Yaml {

  private Yaml() {}

  static String tenant(String name, String cluster, String more) {
    return object("PulsarTenant", name, "clusterRef: {name: %s}".formatted(cluster), more);
  }

  static String namespace(String name, String cluster, String tenant, String more) {
    return object(
        "PulsarNamespace",
        name,
        "clusterRef: {name: %s}\n  tenant: %s".formatted(cluster, tenant),
        more);
  }

  static String topic(String name, String cluster, String namespace, String more) {
    String[] parts = namespace.split("/", 2);
    return object(
        "PulsarTopic",
        name,
        "clusterRef: {name: %s}\n  tenant: %s\n  namespace: %s"
            .formatted(cluster, parts[0], parts[1]),
        more);
  }

  private static String object(String kind, String name, String spec, String more) {
    return """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: %s
        metadata:
          name: %s
        spec:
          %s
        %s
        """
        .formatted(kind, name, spec, more.indent(2).stripTrailing());
  }
}
