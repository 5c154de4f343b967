package dev.millwright.queues.admission;

import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.queues.QueueDirectory;
import dev.millwright.api.queues.QueueDirectorySpec;
import dev.millwright.common.name.Names;
import dev.millwright.queues.QueuesController;
import dev.millwright.queues.admission.desired.Directory;
import dev.millwright.queues.backend.Guard;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The admission policies of {@code kustomize/base/admission}, and the QueueDirectory that they look
 * queues up in, one for each QueueBackend, in the namespace of this controller.
 */
public final class AdmissionGuard implements Guard {
  /** Label by which the policies find their QueueDirectories. */
  static final String LABEL = "queues.millwright.dev/admission";

  static final String DIRECTORY = "directory";

  /** All of these have to be there; the one of Spark's applications only says things earlier. */
  private static final List<String> BINDINGS =
      List.of("millwright-queue-pods", "millwright-queue-volcano");

  private static final ResourceDefinitionContext BINDING =
      new ResourceDefinitionContext.Builder()
          .withGroup("admissionregistration.k8s.io")
          .withVersion("v1")
          .withKind("ValidatingAdmissionPolicyBinding")
          .withPlural("validatingadmissionpolicybindings")
          .withNamespaced(false)
          .build();

  private final KubernetesClient client;
  private final QueueBackend owner;
  private final boolean denies;
  private @Nullable QueueDirectory now;

  private AdmissionGuard(KubernetesClient client, QueueBackend owner, boolean denies) {
    this.client = client;
    this.owner = owner;
    this.denies = denies;
    this.now =
        client.resources(QueueDirectory.class).inNamespace(namespace()).withName(name()).get();
  }

  /**
   * As it is now.
   *
   * @param client reads the bindings, reads and writes the QueueDirectory
   * @param owner whose queues they are
   * @return {@link Guard#NONE} where the policies are not installed
   */
  public static Guard of(KubernetesClient client, QueueBackend owner) {
    boolean denies = true;
    for (String name : BINDINGS) {
      GenericKubernetesResource binding =
          client.genericKubernetesResources(BINDING).withName(name).get();
      if (binding == null) {
        return NONE;
      }
      // One that only warns is told of all queues, and kept out is nobody.
      denies &=
          binding.get("spec", "validationActions") instanceof List<?> actions
              && actions.contains("Deny");
    }
    return new AdmissionGuard(client, owner, denies);
  }

  private String namespace() {
    return Objects.requireNonNullElse(client.getNamespace(), "default");
  }

  private String name() {
    return Names.of("millwright", "queues", "of", owner.getMetadata().getName());
  }

  @Override
  public boolean holds() {
    return denies && now != null && !data(now).isEmpty() && !data(now).containsKey(Directory.FULL);
  }

  @Override
  public void keep(Map<String, String> directory) {
    if (now == null) {
      now = client.resource(wanted(directory)).create();
    } else if (!isFound(now) || !data(now).equals(directory)) {
      // Whole: a line that somebody added would let in or keep out work.
      now = client.resource(wanted(directory)).update();
    }
  }

  private static boolean isFound(QueueDirectory found) {
    Map<String, String> labels =
        Objects.requireNonNullElse(found.getMetadata().getLabels(), Map.of());
    return DIRECTORY.equals(labels.get(LABEL));
  }

  private static Map<String, String> data(QueueDirectory directory) {
    QueueDirectorySpec spec = directory.getSpec();
    return spec == null ? Map.of() : Objects.requireNonNullElse(spec.data(), Map.of());
  }

  private QueueDirectory wanted(Map<String, String> data) {
    var wanted = new QueueDirectory();
    wanted.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(namespace())
            .withName(name())
            .addToLabels(LABEL, DIRECTORY)
            .addToLabels("app.kubernetes.io/managed-by", QueuesController.NAME)
            .addNewOwnerReference()
            // It goes with the QueueBackend, or its scheduler would be guarded by what was once so.
            .withApiVersion(owner.getApiVersion())
            .withKind(owner.getKind())
            .withName(owner.getMetadata().getName())
            .withUid(owner.getMetadata().getUid())
            .endOwnerReference()
            .build());
    wanted.setSpec(new QueueDirectorySpec(data));
    return wanted;
  }
}
