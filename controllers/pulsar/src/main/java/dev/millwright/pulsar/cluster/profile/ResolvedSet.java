package dev.millwright.pulsar.cluster.profile;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One set of equal pods: a StatefulSet or a Deployment.
 *
 * @param component what runs in the pods
 * @param name of the set; {@code default} is the one there is without sets
 * @param replicas pods
 * @param resources CPU and memory of the main container
 * @param memory how the Java process divides the memory limit
 * @param config a person's lines of the component's configuration file
 * @param volumes persistent volumes of each pod
 * @param rack rack of these bookies in Pulsar's placement; null without one
 * @param zones zones the pods may run in; empty means any
 * @param pod settings of the pods
 */
public record ResolvedSet(
    Component component,
    String name,
    int replicas,
    ResolvedResources resources,
    MemoryPlan memory,
    SortedMap<String, String> config,
    List<ResolvedVolume> volumes,
    @Nullable String rack,
    List<String> zones,
    ResolvedPod pod) {

  /** Name of the set there is when a person names none. */
  public static final String DEFAULT_NAME = "default";

  public ResolvedSet {
    volumes = List.copyOf(volumes);
    zones = List.copyOf(zones);
  }

  /** Name of its StatefulSet or Deployment without the cluster's prefix, like bookie-fast. */
  public String workload() {
    return name.equals(DEFAULT_NAME) ? component.label() : component.label() + "-" + name;
  }

  /** Whether its rack names a region too, as {@code /region/rack} does. */
  public boolean hasRegion() {
    return rack != null && rack.indexOf('/', 1) > 0;
  }

  /** The same set with another number of pods. */
  public ResolvedSet withReplicas(int pods) {
    return new ResolvedSet(
        component, name, pods, resources, memory, config, volumes, rack, zones, pod);
  }
}
