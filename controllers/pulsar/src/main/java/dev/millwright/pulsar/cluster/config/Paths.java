package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.ResolvedVolume;
import java.util.List;
import java.util.stream.IntStream;

/** Where things are inside our pods. */
public final class Paths {

  /** Our ConfigMap. */
  public static final String CONFIG = "/etc/millwright";

  /** The one writable folder that is not a persistent volume. */
  public static final String TMP = "/tmp";

  /** Volumes are mounted below; bookies remember these paths, so they may never change. */
  public static final String DATA = "/pulsar/data";

  /** Brokers and proxies call themselves ready only while this file exists. */
  public static final String STATUS_FILE = TMP + "/status";

  private Paths() {}

  /** Names of the volume claims of one purpose. */
  public static List<String> claims(ResolvedVolume volume) {
    return volume.count() == 1
        ? List.of(volume.purpose())
        : IntStream.range(0, volume.count())
            .mapToObj(index -> volume.purpose() + "-" + index)
            .toList();
  }

  /** Where a volume claim is mounted. */
  public static String mount(String claim) {
    return claim.equals("data") ? DATA : DATA + "/bookkeeper/" + claim;
  }
}
