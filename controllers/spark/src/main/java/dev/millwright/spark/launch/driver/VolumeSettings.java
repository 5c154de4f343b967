package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.conf.Capability;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.conf.SparkVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One volume of the configuration: {@code spark.kubernetes.<role>.volumes.<type>.<name>.…}.
 *
 * @param prefix where it stands in the configuration, with a dot at the end
 * @param type hostPath, persistentVolumeClaim, emptyDir or nfs
 * @param name of the volume in the pod
 * @param settings what stands below its prefix
 */
public record VolumeSettings(
    String prefix, String type, String name, SortedMap<String, String> settings) {
  static final String HOST_PATH = "hostPath";
  static final String CLAIM = "persistentVolumeClaim";
  static final String EMPTY_DIR = "emptyDir";
  static final String NFS = "nfs";
  static final String SIZE = "options.sizeLimit";
  private static final long LEAST_SIZE = 1024;

  /**
   * Reads and checks the volumes of a role, sorted by type and name.
   *
   * @param role driver or executor
   */
  public static List<VolumeSettings> of(SparkVersion version, SparkConf conf, String role) {
    var root = "spark.kubernetes." + role + ".volumes.";
    var ids = new TreeSet<String>();
    for (var setting : conf.below(root).entrySet()) {
      var parts = setting.getKey().split("\\.", 3);
      if (parts.length > 1) {
        ids.add(parts[0] + "." + parts[1]);
      }
    }
    var volumes = new ArrayList<VolumeSettings>();
    var paths = new HashSet<String>();
    for (var id : ids) {
      var dot = id.indexOf('.');
      var prefix = root + id + ".";
      var volume =
          new VolumeSettings(
              prefix, id.substring(0, dot), id.substring(dot + 1), conf.below(prefix));
      volume.check(version);
      if (!paths.add(volume.mountPath())) {
        throw new RefusedException(
            prefix + "mount.path", volume.mountPath(), "is the path of another volume too.");
      }
      volumes.add(volume);
    }
    return volumes;
  }

  String mountPath() {
    return required("mount.path");
  }

  boolean readOnly() {
    var value = settings.get("mount.readOnly");
    return value != null && SparkConf.flag(prefix + "mount.readOnly", value);
  }

  @Nullable String option(String key) {
    return settings.get(key);
  }

  String option(String key, String otherwise) {
    return settings.getOrDefault(key, otherwise);
  }

  String required(String key) {
    var value = settings.get(key);
    if (value == null) {
      throw new RefusedException(prefix + key, "", "is missing; a volume of its type needs it.");
    }
    return value;
  }

  /** What stands below a prefix of this volume's settings. */
  SortedMap<String, String> below(String part) {
    return new SparkConf(settings).below(part);
  }

  private void check(SparkVersion version) {
    mountPath();
    readOnly();
    switch (type) {
      case HOST_PATH -> required("options.path");
      case CLAIM -> required("options.claimName");
      case EMPTY_DIR -> {}
      case NFS -> {
        required("options.path");
        required("options.server");
      }
      default ->
          throw new RefusedException(
              prefix,
              type,
              "is no type of volume that Spark knows; write hostPath, persistentVolumeClaim,"
                  + " emptyDir or nfs, or put the volume into the pod template.");
    }
    checkSize(version);
    if (version.has(Capability.SUB_PATH_EXPRESSION)
        && settings.containsKey("mount.subPath")
        && settings.containsKey("mount.subPathExpr")) {
      throw new RefusedException(
          prefix + "mount.subPathExpr",
          required("mount.subPathExpr"),
          "excludes mount.subPath of the same volume; remove one.");
    }
  }

  private void checkSize(SparkVersion version) {
    var size = settings.get(SIZE);
    if (size == null || !(type.equals(CLAIM) || type.equals(EMPTY_DIR))) {
      return;
    }
    var bare = size.length() < 5 && size.chars().allMatch(Character::isDigit);
    if (version.has(Capability.VOLUME_SIZE_CHECK)
        && (size.isEmpty() || (bare && Long.parseLong(size) < LEAST_SIZE))) {
      throw new RefusedException(
          prefix + SIZE, size, "is smaller than 1 KiB; write its unit: " + size + "Gi.");
    }
  }
}
