package dev.millwright.testkit.kubernetes;

import dev.millwright.testkit.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** The shipped admission policies, in the API server until this is closed. */
public final class ShippedAdmission implements AutoCloseable {
  private final KubernetesClient admin;
  private final List<HasMetadata> objects;

  /** Puts them there. */
  public ShippedAdmission(KubernetesClient admin) {
    this.admin = admin;
    this.objects =
        Kustomize.build(Checkout.root().resolve("kustomize/overlays/dev")).stream()
            .filter(object -> object.getKind().startsWith("ValidatingAdmissionPolicy"))
            .toList();
    objects.forEach(object -> admin.resource(object).fieldManager("test").serverSideApply());
  }

  /** Policies and bindings. */
  public List<HasMetadata> objects() {
    return objects;
  }

  @Override
  public void close() {
    objects.forEach(object -> admin.resource(object).delete());
  }
}
