package dev.millwright.spark.desired;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.common.label.Labels;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The custom resource that objects are made for.
 *
 * @param apiVersion of the custom resource
 * @param kind of the custom resource
 * @param namespace where all is
 * @param name of the custom resource; the names of what outlives attempts begin with it
 * @param uid of the custom resource
 * @param label the key whose value on pods is {@code name}
 */
public record Owner(
    String apiVersion, String kind, String namespace, String name, String uid, String label) {
  /** What runs in all these pods. */
  private static final String APPLICATION = "spark";

  /** An application. */
  public static Owner of(SparkApplication application) {
    return of(application, SparkLabels.APPLICATION);
  }

  /** A Spark Connect server. */
  public static Owner of(SparkConnect server) {
    return of(server, SparkLabels.CONNECT);
  }

  private static Owner of(CustomResource<?, ?> resource, String label) {
    ObjectMeta meta = resource.getMetadata();
    return new Owner(
        resource.getApiVersion(),
        resource.getKind(),
        meta.getNamespace(),
        meta.getName(),
        meta.getUid(),
        label);
  }

  /**
   * Metadata of one of its objects, with the labels that all have and the owner.
   *
   * @param component what the object is for: {@code ui}, {@code driver}, {@code gang}
   * @param objectName of the object
   * @param labels further ones, under ours
   * @param annotations of the object
   */
  public ObjectMeta meta(
      String component,
      String objectName,
      Map<String, String> labels,
      Map<String, String> annotations) {
    return new ObjectMetaBuilder()
        .withNamespace(namespace)
        .withName(objectName)
        .addToLabels(labels)
        .addToLabels(Labels.of(APPLICATION, name, component, SparkController.NAME))
        .addToLabels(label, name)
        .addToAnnotations(annotations)
        .addToOwnerReferences(reference())
        .build();
  }

  /** Deleting the custom resource deletes what refers to it so. */
  public OwnerReference reference() {
    return new OwnerReferenceBuilder()
        .withApiVersion(apiVersion)
        .withKind(kind)
        .withName(name)
        .withUid(uid)
        .withController(true)
        .withBlockOwnerDeletion(true)
        .build();
  }

  /** Finds its driver, whatever the attempt. */
  public SortedMap<String, String> driverSelector() {
    return new TreeMap<>(Map.of(label, name, SparkLabels.ROLE, "driver"));
  }
}
