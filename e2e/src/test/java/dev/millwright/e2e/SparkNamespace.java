package dev.millwright.e2e;

import dev.millwright.testkit.kubernetes.AuditLog;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.rbac.RbacUse;
import dev.millwright.testkit.rbac.ShippedRbac;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What {@code kustomize/spark-namespace} puts into a namespace, and what drivers do with it.
 *
 * @param namespace it is put into
 */
record SparkNamespace(TestNamespace namespace) {
  private static final ShippedRbac SHIPPED = ShippedRbac.of("kustomize/spark-namespace");

  /** Puts it there, as {@code kubectl apply -n NAMESPACE -k} does. */
  static SparkNamespace in(TestNamespace namespace) {
    SHIPPED.objects().forEach(namespace::apply);
    return new SparkNamespace(namespace);
  }

  /** A program of the test's own, for drivers that mount the ConfigMap {@code programs}. */
  void addProgram(String file) {
    namespace.apply(
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("programs")
            .endMetadata()
            .addToData(file, namespace.resourceText("spark/" + file))
            .build());
  }

  /** How many executor pods the drivers here have made since the namespace is there. */
  long executorsMade() {
    return requests().stream()
        .filter(request -> request.verb().equals("create") && request.resource().equals("pods"))
        .filter(request -> request.code() < 300)
        .count();
  }

  /** Fails unless the drivers here asked for exactly what the shipped Role grants. */
  void assertRightsAreExact() {
    RbacUse.of(SHIPPED.granted(), requests()).assertExact(Set.of());
  }

  /** What the drivers here asked the API server for. */
  private List<AuditedRequest> requests() {
    var log = System.getenv("MILLWRIGHT_AUDIT_LOG");
    if (log == null) {
      throw new IllegalStateException("the cluster was not brought up with --audit; use e2e/run");
    }
    return AuditLog.of(Path.of(log))
        .requestsBy("system:serviceaccount:" + namespace.name() + ":spark");
  }
}
