package dev.millwright.pulsar.cluster.profile;

import static dev.millwright.pulsar.cluster.profile.Overrides.either;
import static dev.millwright.pulsar.cluster.profile.Overrides.merged;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import dev.millwright.api.pulsar.JvmSettings;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of one set or component, whichever of the API's records it stood in.
 *
 * @param replicas pods
 * @param resources of each pod
 * @param jvm of each pod
 * @param config lines of the configuration file
 * @param volumes by purpose
 * @param rack rack of its bookies
 * @param zones zones of its pods
 * @param pod pod settings
 */
record SetWish(
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    SortedMap<String, VolumeSettings> volumes,
    @Nullable String rack,
    @Nullable List<String> zones,
    @Nullable PodSettings pod) {

  /** A wish for nothing. */
  static final SetWish NONE = of(null, null, null, null, null);

  /** A wish of a component without volumes, racks or zones. */
  static SetWish of(
      @Nullable Integer replicas,
      @Nullable Resources resources,
      @Nullable JvmSettings jvm,
      @Nullable Map<String, String> config,
      @Nullable PodSettings pod) {
    return new SetWish(replicas, resources, jvm, config, new TreeMap<>(), null, null, pod);
  }

  SetWish withVolume(String purpose, @Nullable VolumeSettings volume) {
    if (volume == null) {
      return this;
    }
    SortedMap<String, VolumeSettings> more = new TreeMap<>(volumes);
    more.put(purpose, volume);
    return new SetWish(replicas, resources, jvm, config, more, rack, zones, pod);
  }

  SetWish withPlace(@Nullable String placeRack, @Nullable List<String> placeZones) {
    return new SetWish(replicas, resources, jvm, config, volumes, placeRack, placeZones, pod);
  }

  /** This wish where it speaks, {@code under} where it is silent. */
  SetWish over(SetWish under) {
    SortedMap<String, VolumeSettings> both = new TreeMap<>(under.volumes);
    volumes.forEach((purpose, volume) -> both.merge(purpose, volume, Overrides::merged));
    return new SetWish(
        either(replicas, under.replicas),
        merged(under.resources, resources),
        merged(under.jvm, jvm),
        merged(under.config, config),
        both,
        either(rack, under.rack),
        either(zones, under.zones),
        merged(under.pod, pod));
  }
}
