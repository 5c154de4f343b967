package dev.millwright.pulsar.cluster.plan;

import dev.millwright.pulsar.cluster.client.BookieRack;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must change in Pulsar's map of bookies to racks for it to say what the bookie sets say. Only
 * ids below this cluster's own DNS domain are touched; a bookie's group is someone else's choice
 * and kept.
 */
public final class RackPlanner {

  private RackPlanner() {}

  /**
   * Removals first, then racks to put, each in the order of ids.
   *
   * @param cluster bookie sets there are
   * @param keptSets StatefulSets whose bookies stay although the cluster no longer has their set;
   *     their racks stay with them
   * @param found Pulsar's map by bookie id
   */
  public static List<RackWrite> plan(
      ResolvedCluster cluster, Set<String> keptSets, Map<String, BookieRack> found) {
    SortedMap<String, String> wanted = wanted(cluster);
    List<RackWrite> writes = new ArrayList<>();
    Pattern ours = ours(cluster);
    for (var entry : new TreeMap<>(found).entrySet()) {
      var id = ours.matcher(entry.getKey());
      if (id.matches() && !keptSets.contains(id.group("set"))) {
        String rack = wanted.get(entry.getKey());
        if (rack == null || !sameDepth(rack, entry.getValue().rack())) {
          writes.add(new RackWrite.Remove(entry.getKey()));
        }
      }
    }
    wanted.forEach(
        (bookie, rack) -> {
          BookieRack place = found.get(bookie);
          if (place == null || !place.rack().equals(rack)) {
            writes.add(new RackWrite.Put(bookie, group(place), rack));
          }
        });
    return List.copyOf(writes);
  }

  private static SortedMap<String, String> wanted(ResolvedCluster cluster) {
    Addresses addresses = new Addresses(cluster);
    SortedMap<String, String> racks = new TreeMap<>();
    for (ResolvedSet set : cluster.bookies()) {
      String rack = set.rack();
      for (int i = 0; rack != null && i < set.replicas(); i++) {
        racks.put(addresses.bookieId(set, i), rack);
      }
    }
    return racks;
  }

  private static Pattern ours(ResolvedCluster cluster) {
    String domain = new Addresses(cluster).podDomain(Component.BOOKIE);
    return Pattern.compile(
        "(?<set>[-a-z0-9]+)-[0-9]+" + Pattern.quote("." + domain + ":" + Addresses.BOOKIE));
  }

  /**
   * BookKeeper takes no rack into a topology of another depth: {@code /a} has to be gone before
   * {@code /eu/a} can come.
   */
  private static boolean sameDepth(String one, String other) {
    return one.chars().filter(c -> c == '/').count() == other.chars().filter(c -> c == '/').count();
  }

  private static String group(@Nullable BookieRack place) {
    return place == null ? BookieRack.DEFAULT_GROUP : place.group();
  }
}
