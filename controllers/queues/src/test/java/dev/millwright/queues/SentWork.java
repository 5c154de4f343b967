package dev.millwright.queues;

/** Work as people send it, in YAML. */
final class SentWork {
  private SentWork() {}

  static String pod(String account, String scheduler, String meta, String more) {
    String[] parts = account.split("/", -1);
    return """
        apiVersion: v1
        kind: Pod
        metadata:
          name: work
          namespace: %s
          %s
          %s
        spec:
          schedulerName: %s
          serviceAccountName: %s
          containers: [{name: main, image: main}]
        """
        .formatted(parts[0], meta, more, scheduler, parts[1]);
  }

  static String volcano(String version, String kind, String namespace, String queue) {
    return """
        apiVersion: %s
        kind: %s
        metadata: {name: work, namespace: %s}
        spec: {queue: %s}
        """
        .formatted(version, kind, namespace, queue);
  }

  static String spark(String account, String queue) {
    String[] parts = account.split("/", -1);
    return """
        apiVersion: spark.millwright.dev/v1alpha1
        kind: SparkApplication
        metadata: {name: work, namespace: %s}
        spec:
          sparkVersion: 4.0.1
          image: spark
          mainApplicationFile: local:///app.py
          driver: {serviceAccountName: %s}
          queue: {name: %s}
        """
        .formatted(parts[0], parts[1], queue);
  }
}
