package dev.millwright.queues;

import dev.millwright.testkit.Checkout;
import dev.millwright.testkit.kubernetes.Kustomize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** The shipped admission policies, in the API server until this is closed. */
final class ShippedAdmission implements AutoCloseable {
  private final KubernetesClient admin;
  private final List<HasMetadata> objects;

  ShippedAdmission(KubernetesClient admin) {
    this.admin = admin;
    this.objects =
        Kustomize.build(Checkout.root().resolve("kustomize/overlays/dev")).stream()
            .filter(object -> object.getKind().startsWith("ValidatingAdmissionPolicy"))
            .toList();
    objects.forEach(object -> admin.resource(object).fieldManager("test").serverSideApply());
  }

  /** Policies and bindings. */
  List<HasMetadata> objects() {
    return objects;
  }

  @Override
  public void close() {
    objects.forEach(object -> admin.resource(object).delete());
  }
}
