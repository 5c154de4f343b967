package dev.millwright.spark.launch.driver;

import static dev.millwright.spark.launch.driver.VolumeSettings.CLAIM;
import static dev.millwright.spark.launch.driver.VolumeSettings.EMPTY_DIR;
import static dev.millwright.spark.launch.driver.VolumeSettings.HOST_PATH;
import static dev.millwright.spark.launch.driver.VolumeSettings.NFS;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Capability;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.NFSVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimVolumeSource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The driver's volumes of the configuration, and the claims that are made for them. */
final class DriverVolumes {
  private DriverVolumes() {}

  static DriverPart part(LaunchRequest request) {
    var volumes = new ArrayList<Volume>();
    var mounts = new ArrayList<VolumeMount>();
    var claims = new ArrayList<PersistentVolumeClaim>();
    for (var settings : VolumeSettings.of(request.version(), request.conf(), "driver")) {
      // The number of a claim is its volume's place among all volumes.
      var claim = request.names().claim(volumes.size());
      volumes.add(volume(request, settings, claim));
      mounts.add(mount(request, settings));
      if (settings.type().equals(CLAIM) && VolumeClaims.isMade(settings)) {
        claims.add(VolumeClaims.of(request, settings, claimName(settings, claim)));
      }
    }
    return DriverPart.mounted(volumes, mounts).withClaims(claims);
  }

  private static String claimName(VolumeSettings settings, String onDemand) {
    return settings.required("options.claimName").replace("OnDemand", onDemand);
  }

  private static VolumeMount mount(LaunchRequest request, VolumeSettings settings) {
    var mount =
        new VolumeMountBuilder()
            .withName(settings.name())
            .withMountPath(settings.mountPath())
            .withReadOnly(settings.readOnly())
            .withSubPath(settings.option("mount.subPath", ""));
    if (request.version().has(Capability.SUB_PATH_EXPRESSION)) {
      mount.withSubPathExpr(settings.option("mount.subPathExpr", ""));
    }
    return mount.build();
  }

  private static Volume volume(LaunchRequest request, VolumeSettings settings, String onDemand) {
    var volume = new VolumeBuilder().withName(settings.name());
    switch (settings.type()) {
      case HOST_PATH ->
          volume.withHostPath(
              new HostPathVolumeSource(
                  settings.required("options.path"), hostPathType(request, settings)));
      case CLAIM ->
          volume.withPersistentVolumeClaim(
              new PersistentVolumeClaimVolumeSource(
                  claimName(settings, onDemand), settings.readOnly()));
      case EMPTY_DIR ->
          volume.withEmptyDir(
              new EmptyDirVolumeSource(settings.option("options.medium", ""), size(settings)));
      case NFS ->
          volume.withNfs(
              new NFSVolumeSource(
                  settings.required("options.path"), null, settings.required("options.server")));
      default -> throw new IllegalStateException("unchecked type of volume " + settings.type());
    }
    return volume.build();
  }

  private static String hostPathType(LaunchRequest request, VolumeSettings settings) {
    return request.version().has(Capability.HOST_PATH_TYPE)
        ? settings.option("options.type", "")
        : "";
  }

  private static @Nullable Quantity size(VolumeSettings settings) {
    var size = settings.option(VolumeSettings.SIZE);
    return size == null ? null : new Quantity(size);
  }
}
