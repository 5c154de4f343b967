package dev.millwright.spark.launch.driver;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one step adds to the driver. Parts are laid one after the other, so their order is the order
 * in the pod.
 *
 * @param volumes of the pod
 * @param mounts of the container
 * @param environment of the container
 * @param arguments of the container
 * @param properties for spark.properties, over the user's
 * @param claims objects of their own
 */
record DriverPart(
    List<Volume> volumes,
    List<VolumeMount> mounts,
    List<EnvVar> environment,
    List<String> arguments,
    Map<String, String> properties,
    List<PersistentVolumeClaim> claims) {
  static final DriverPart NONE =
      new DriverPart(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

  static DriverPart mounted(List<Volume> volumes, List<VolumeMount> mounts) {
    return new DriverPart(volumes, mounts, List.of(), List.of(), Map.of(), List.of());
  }

  static DriverPart mounted(Volume volume, VolumeMount mount) {
    return mounted(List.of(volume), List.of(mount));
  }

  DriverPart withEnvironment(List<EnvVar> added) {
    return new DriverPart(volumes, mounts, added, arguments, properties, claims);
  }

  DriverPart withArguments(List<String> added) {
    return new DriverPart(volumes, mounts, environment, added, properties, claims);
  }

  DriverPart withProperties(Map<String, String> added) {
    return new DriverPart(volumes, mounts, environment, arguments, added, claims);
  }

  DriverPart withClaims(List<PersistentVolumeClaim> added) {
    return new DriverPart(volumes, mounts, environment, arguments, properties, added);
  }

  DriverPart and(DriverPart next) {
    var both = new TreeMap<>(properties);
    both.putAll(next.properties);
    return new DriverPart(
        joined(volumes, next.volumes),
        joined(mounts, next.mounts),
        joined(environment, next.environment),
        joined(arguments, next.arguments),
        both,
        joined(claims, next.claims));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (second.isEmpty()) {
      return first;
    }
    return first.isEmpty() ? second : Stream.concat(first.stream(), second.stream()).toList();
  }
}
