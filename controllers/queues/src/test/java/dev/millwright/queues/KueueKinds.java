package dev.millwright.queues;

import dev.millwright.testkit.kubernetes.Crds;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

/** Kueue's kinds with those rules of theirs that an API server keeps, and nobody behind them. */
record KueueKinds(KubernetesClient admin) {
  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withForce(true)
          .withFieldManager("test")
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .build();
  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: $NAME
        annotations: {api-approved.kubernetes.io: "unapproved, for a test"}
      spec:
        group: kueue.x-k8s.io
        names: {kind: $KIND, plural: $PLURAL}
        scope: $SCOPE
        versions:
        - name: v1beta2
          served: true
          storage: true
          subresources: {status: {}}
          schema:
            openAPIV3Schema:
              type: object
              x-kubernetes-preserve-unknown-fields: true
              properties:
                spec:
                  type: object
                  x-kubernetes-preserve-unknown-fields: true
                  x-kubernetes-validations:
                  - {rule: "$RULE", message: the played Kueue takes no such spec}
                  properties:
                    parentName: {type: string, maxLength: 253}
                    cohortName: {type: string, maxLength: 253}
                    clusterQueue: {type: string, maxLength: 253}
                    resourceGroups:
                      type: array
                      maxItems: 16
                      items:
                        type: object
                        required: [coveredResources, flavors]
                        x-kubernetes-validations:
                        - {rule: "self.flavors.all(x, size(x.resources) == size(self.coveredResources))", message: as many}
                        properties:
                          coveredResources: {type: array, minItems: 1, maxItems: 64, items: {type: string, maxLength: 317}}
                          flavors:
                            type: array
                            minItems: 1
                            maxItems: 64
                            items:
                              type: object
                              required: [name, resources]
                              properties:
                                name: {type: string, maxLength: 253}
                                resources:
                                  type: array
                                  minItems: 1
                                  maxItems: 64
                                  items:
                                    type: object
                                    required: [name, nominalQuota]
                                    properties:
                                      name: {type: string, maxLength: 317}
                                      nominalQuota: {x-kubernetes-int-or-string: true}
                                      borrowingLimit: {x-kubernetes-int-or-string: true}
                                      lendingLimit: {x-kubernetes-int-or-string: true}
      """;

  void install() {
    add(
        "Cohort",
        "cohorts",
        "Cluster",
        "has(self.parentName) || !has(self.resourceGroups) || self.resourceGroups.all(g,"
            + " g.flavors.all(f, f.resources.all(r, !has(r.borrowingLimit))))");
    add(
        "ClusterQueue",
        "clusterqueues",
        "Cluster",
        "has(self.cohortName) || !has(self.resourceGroups) || self.resourceGroups.all(g,"
            + " g.flavors.all(f, f.resources.all(r, !has(r.borrowingLimit))))");
    add("LocalQueue", "localqueues", "Namespaced", "self.clusterQueue == oldSelf.clusterQueue");
    add("ResourceFlavor", "resourceflavors", "Cluster", "true");
    add("Workload", "workloads", "Namespaced", "true");
  }

  private void add(String kind, String plural, String scope, String rule) {
    String name = plural + ".kueue.x-k8s.io";
    String text =
        CRD.replace("$NAME", name)
            .replace("$KIND", kind)
            .replace("$PLURAL", plural)
            .replace("$SCOPE", scope)
            .replace("$RULE", rule);
    admin.resource(text).patch(APPLY);
    Crds.awaitEstablished(admin, name);
  }
}
