package dev.millwright.queues;

import dev.millwright.testkit.kubernetes.Crds;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Volcano's kinds without their schemas, and what its queue controller does with them: it says Open
 * of each new Queue, and does Commands. The API server takes no Queue of a name that begins with
 * {@code refused}, and none of a BatchQueue of priority 900 or more. Nothing happens but in {@link
 * #act} and {@link #see}.
 */
public final class PlayedVolcano {
  private static final ResourceDefinitionContext QUEUE = kind("Queue", false);
  private static final ResourceDefinitionContext POD_GROUP = kind("PodGroup", true);
  private static final ResourceDefinitionContext COMMAND =
      new ResourceDefinitionContext.Builder()
          .withGroup("bus.volcano.sh")
          .withVersion("v1alpha1")
          .withKind("Command")
          .withPlural("commands")
          .withNamespaced(true)
          .build();
  private static final ResourceDefinitionContext JOB =
      new ResourceDefinitionContext.Builder()
          .withGroup("batch.volcano.sh")
          .withVersion("v1alpha1")
          .withKind("Job")
          .withPlural("jobs")
          .withNamespaced(true)
          .build();
  private static final String SPEC =
      "{type: object, x-kubernetes-preserve-unknown-fields: true,"
          + " properties: {priority: {type: integer}}}";
  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withForce(true)
          .withFieldManager("test")
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .build();

  private final KubernetesClient admin;

  /** Its kinds are made known. */
  public PlayedVolcano(KubernetesClient admin) {
    this.admin = admin;
    install(
        QUEUE,
        "Cluster",
        "!self.metadata.name.startsWith('refused')"
            + " && (!has(self.spec) || !has(self.spec.priority) || self.spec.priority < 1900)");
    install(POD_GROUP, "Namespaced", "true");
    install(COMMAND, "Namespaced", "true");
    install(JOB, "Namespaced", "true");
  }

  /** Its Queues. */
  public NonNamespaceOperation<
          GenericKubernetesResource,
          GenericKubernetesResourceList,
          Resource<GenericKubernetesResource>>
      queues() {
    return admin.genericKubernetesResources(QUEUE);
  }

  @Nullable GenericKubernetesResource queue(String name) {
    return queues().withName(name).get();
  }

  List<GenericKubernetesResource> commands() {
    return admin.genericKubernetesResources(COMMAND).inAnyNamespace().list().getItems();
  }

  /** Work that waits in a queue. */
  void podGroup(String name, String queue) {
    admin
        .resource(
            """
            apiVersion: scheduling.volcano.sh/v1beta1
            kind: PodGroup
            metadata: {name: %s, namespace: default}
            spec: {queue: %s, minMember: 1, minResources: {cpu: 1}}
            status: {phase: Pending}
            """
                .formatted(name, queue))
        .create();
  }

  Resource<GenericKubernetesResource> podGroup(String name) {
    return admin.genericKubernetesResources(POD_GROUP).inNamespace("default").withName(name);
  }

  void deletePodGroup(String name) {
    podGroup(name).delete();
  }

  /** A change by hand. */
  void edit(String queue, String spec) {
    queues()
        .withName(queue)
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\": " + spec + "}");
  }

  /** One round of its controller. */
  void act() {
    for (GenericKubernetesResource command : commands()) {
      String queue = command.get("target", "name");
      boolean close = "CloseQueue".equals(command.getAdditionalProperties().get("action"));
      admin.resource(command).delete();
      turn(queue, close);
    }
    queues().list().getItems().forEach(this::see);
  }

  /** What its controller does about one Queue that is new or was changed. */
  public void see(GenericKubernetesResource queue) {
    String state = state(queue);
    if (state == null) {
      say(queue, "Open");
    } else if (state.equals("Closing") && !isNamed(queue.getMetadata().getName())) {
      say(queue, "Closed");
    }
  }

  private void turn(String name, boolean close) {
    GenericKubernetesResource queue = queue(name);
    if (queue != null) {
      say(queue, close ? isNamed(name) ? "Closing" : "Closed" : "Open");
    }
  }

  static @Nullable String state(HasMetadata queue) {
    return ((GenericKubernetesResource) queue).get("status", "state");
  }

  private boolean isNamed(String queue) {
    return admin.genericKubernetesResources(POD_GROUP).inAnyNamespace().list().getItems().stream()
        .anyMatch(group -> queue.equals(group.get("spec", "queue")));
  }

  private void say(GenericKubernetesResource queue, String state) {
    try {
      admin
          .resource(queue)
          .subresource("status")
          .patch(
              PatchContext.of(PatchType.JSON_MERGE),
              "{\"status\": {\"state\": \"%s\"}}".formatted(state));
    } catch (KubernetesClientException e) {
      if (e.getCode() != 404) {
        throw e;
      }
    }
  }

  /** Takes everything away. */
  void clear() {
    commands().forEach(command -> admin.resource(command).delete());
    admin.genericKubernetesResources(POD_GROUP).inAnyNamespace().list().getItems().stream()
        .forEach(group -> admin.resource(group).delete());
    queues().list().getItems().forEach(queue -> admin.resource(queue).delete());
  }

  private void install(ResourceDefinitionContext kind, String scope, String rule) {
    String name = kind.getPlural() + "." + kind.getGroup();
    admin
        .resource(
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: %1$s
              annotations: {api-approved.kubernetes.io: "unapproved, for a test"}
            spec:
              group: %2$s
              names: {kind: %3$s, plural: %4$s}
              scope: %5$s
              versions:
              - name: %6$s
                served: true
                storage: true
                subresources: {status: {}}
                schema:
                  openAPIV3Schema:
                    type: object
                    x-kubernetes-preserve-unknown-fields: true
                    properties: {spec: %8$s}
                    x-kubernetes-validations:
                    - {rule: "%7$s", message: the test takes no such name or priority}
            """
                .formatted(
                    name,
                    kind.getGroup(),
                    kind.getKind(),
                    kind.getPlural(),
                    scope,
                    kind.getVersion(),
                    rule,
                    SPEC))
        .patch(APPLY);
    Crds.awaitEstablished(admin, name);
  }

  private static ResourceDefinitionContext kind(String kind, boolean namespaced) {
    return new ResourceDefinitionContext.Builder()
        .withGroup("scheduling.volcano.sh")
        .withVersion("v1beta1")
        .withKind(kind)
        .withPlural(kind.toLowerCase(Locale.ROOT) + "s")
        .withNamespaced(namespaced)
        .build();
  }

  /** What a spec says, for assertions. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> spec(GenericKubernetesResource queue) {
    return (Map<String, Object>)
        Objects.requireNonNull(queue.getAdditionalProperties().get("spec"), "spec");
  }
}
