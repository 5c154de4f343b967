package dev.millwright.pulsar.cluster.policy;

import dev.millwright.pulsar.cluster.gather.KeptClaim;
import dev.millwright.pulsar.cluster.gather.KeptVolumes;
import java.util.stream.Collectors;

/** How sentences speak of volumes that were kept. */
final class KeptText {

  private static final int NAMED = 12;

  private KeptText() {}

  /** The claims by name, as far as a sentence bears. */
  static String names(KeptVolumes kept) {
    String names =
        kept.claims().stream().limit(NAMED).map(KeptClaim::name).collect(Collectors.joining(", "));
    int more = kept.claims().size() - NAMED;
    return more > 0 ? "%s and %d more".formatted(names, more) : names;
  }

  /** The cure that is always there, for who does not need the data. */
  static String orDelete(KeptVolumes kept) {
    return "or, if their data is not wanted, delete the volume claims %s.".formatted(names(kept));
  }
}
