package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;

/** Secrets as files: {@code spark.kubernetes.driver.secrets.<secret>=<path>}. */
final class MountedSecrets {
  private MountedSecrets() {}

  static DriverPart part(LaunchRequest request) {
    var volumes = new ArrayList<Volume>();
    var mounts = new ArrayList<VolumeMount>();
    request
        .conf()
        .below("spark.kubernetes.driver.secrets.")
        .forEach(
            (secret, path) -> {
              volumes.add(Pieces.secret(secret + "-volume", secret));
              mounts.add(Pieces.mount(secret + "-volume", path));
            });
    return DriverPart.mounted(volumes, mounts);
  }
}
