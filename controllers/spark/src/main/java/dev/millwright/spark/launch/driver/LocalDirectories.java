package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.SparkConf;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;

/** Where Spark spills: volumes named {@code spark-local-dir-*} if there are any, else new ones. */
final class LocalDirectories {
  private static final String NAME = "spark-local-dir-";

  private LocalDirectories() {}

  /** The part, given all mounts that the container has so far. */
  static DriverPart part(LaunchRequest request, List<VolumeMount> mounts) {
    var given =
        mounts.stream()
            .filter(mount -> mount.getName().startsWith(NAME))
            .map(VolumeMount::getMountPath)
            .toList();
    return given.isEmpty() ? fresh(request) : DriverPart.NONE.withEnvironment(variable(given));
  }

  /** Refuses what cannot be read. */
  static boolean inMemory(SparkConf conf) {
    return conf.flag("spark.kubernetes.local.dirs.tmpfs", false);
  }

  private static DriverPart fresh(LaunchRequest request) {
    var conf = request.conf();
    var text = conf.get("spark.local.dir", "/var/data/" + request.identity().appId());
    var paths = List.of(text.split(",", -1));
    var volumes = new ArrayList<Volume>();
    var mounts = new ArrayList<VolumeMount>();
    for (var path : paths) {
      var name = NAME + (volumes.size() + 1);
      volumes.add(
          new VolumeBuilder()
              .withName(name)
              .withNewEmptyDir()
              .withMedium(inMemory(conf) ? "Memory" : null)
              .endEmptyDir()
              .build());
      mounts.add(Pieces.mount(name, path));
    }
    return DriverPart.mounted(volumes, mounts).withEnvironment(variable(paths));
  }

  private static List<EnvVar> variable(List<String> paths) {
    return List.of(Pieces.variable("SPARK_LOCAL_DIRS", String.join(",", paths)));
  }
}
