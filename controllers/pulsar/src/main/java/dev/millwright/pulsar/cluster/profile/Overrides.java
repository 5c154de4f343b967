package dev.millwright.pulsar.cluster.profile;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import dev.millwright.api.pulsar.JvmSettings;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Laying what a set says over what its component says. */
final class Overrides {

  private Overrides() {}

  /** {@code over} where it is given, else {@code under}. */
  static <T> T first(@Nullable T over, T under) {
    return over == null ? under : over;
  }

  /** {@code over} where it is given, else {@code under}, which may be silent too. */
  static <T> @Nullable T either(@Nullable T over, @Nullable T under) {
    return over == null ? under : over;
  }

  /** {@code map} in order of its keys; nothing for null. */
  static <V> SortedMap<String, V> sorted(@Nullable Map<String, V> map) {
    return merged(map, null);
  }

  static <V> SortedMap<String, V> merged(
      @Nullable Map<String, V> under, @Nullable Map<String, V> over) {
    SortedMap<String, V> all = new TreeMap<>();
    if (under != null) {
      all.putAll(under);
    }
    if (over != null) {
      all.putAll(over);
    }
    return Collections.unmodifiableSortedMap(all);
  }

  static Resources merged(@Nullable Resources under, @Nullable Resources over) {
    return new Resources(
        merged(under == null ? null : under.requests(), over == null ? null : over.requests()),
        merged(under == null ? null : under.limits(), over == null ? null : over.limits()));
  }

  static @Nullable JvmSettings merged(@Nullable JvmSettings under, @Nullable JvmSettings over) {
    if (under == null || over == null) {
      return over == null ? under : over;
    }
    return new JvmSettings(
        either(over.heap(), under.heap()),
        either(over.directMemory(), under.directMemory()),
        either(over.options(), under.options()));
  }

  static @Nullable VolumeSettings merged(
      @Nullable VolumeSettings under, @Nullable VolumeSettings over) {
    if (under == null || over == null) {
      return over == null ? under : over;
    }
    return new VolumeSettings(
        either(over.size(), under.size()),
        either(over.storageClassName(), under.storageClassName()),
        either(over.count(), under.count()));
  }

  static @Nullable PodSettings merged(@Nullable PodSettings under, @Nullable PodSettings over) {
    if (under == null || over == null) {
      return over == null ? under : over;
    }
    return new PodSettings(
        merged(under.labels(), over.labels()),
        merged(under.annotations(), over.annotations()),
        merged(under.nodeSelector(), over.nodeSelector()),
        either(over.tolerations(), under.tolerations()),
        either(over.affinity(), under.affinity()),
        either(over.topologySpreadConstraints(), under.topologySpreadConstraints()),
        either(over.priorityClassName(), under.priorityClassName()),
        either(over.imagePullSecrets(), under.imagePullSecrets()),
        either(over.env(), under.env()),
        either(over.terminationGracePeriodSeconds(), under.terminationGracePeriodSeconds()));
  }
}
