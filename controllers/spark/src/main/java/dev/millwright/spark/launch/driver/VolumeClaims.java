package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Capability;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.TreeMap;

/** Claims that come and go with the driver: those with both a class and a size. */
final class VolumeClaims {
  private static final String CLASS = "options.storageClass";

  private VolumeClaims() {}

  static boolean isMade(VolumeSettings settings) {
    return settings.option(CLASS) != null && settings.option(VolumeSettings.SIZE) != null;
  }

  static PersistentVolumeClaim of(LaunchRequest request, VolumeSettings settings, String name) {
    var labels = new TreeMap<String, String>();
    var annotations = new TreeMap<String, String>();
    if (request.version().has(Capability.CLAIM_LABELS)) {
      labels.putAll(settings.below("label."));
      annotations.putAll(settings.below("annotation."));
    }
    labels.put(DriverLabels.APP_ID, request.identity().appId());
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(request.namespace())
        .withLabels(labels)
        .withAnnotations(annotations)
        .endMetadata()
        .withNewSpec()
        .withStorageClassName(settings.required(CLASS))
        .withAccessModes(accessMode(request))
        .withNewResources()
        .addToRequests("storage", new Quantity(settings.required(VolumeSettings.SIZE)))
        .endResources()
        .endSpec()
        .build();
  }

  static String accessMode(LaunchRequest request) {
    var wideByDefault = !request.version().has(Capability.READ_WRITE_ONCE_POD);
    return request.conf().flag("spark.kubernetes.legacy.useReadWriteOnceAccessMode", wideByDefault)
        ? "ReadWriteOnce"
        : "ReadWriteOncePod";
  }
}
