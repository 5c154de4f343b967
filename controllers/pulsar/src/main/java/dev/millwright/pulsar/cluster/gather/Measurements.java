package dev.millwright.pulsar.cluster.gather;

import dev.millwright.pulsar.cluster.client.BookieRack;
import dev.millwright.pulsar.cluster.client.Reply;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What brokers and bookies answered; null where nobody was there to be asked.
 *
 * @param brokers the brokers' own deep check
 * @param underReplicated ledgers with fewer copies than they should have
 * @param writable bookies that take new entries
 * @param racks the brokers' map of bookies to racks; null also where racks are no concern
 */
public record Measurements(
    @Nullable Reply<Boolean> brokers,
    @Nullable Reply<Integer> underReplicated,
    @Nullable Reply<Set<String>> writable,
    @Nullable Reply<Map<String, BookieRack>> racks) {

  /** Nobody was there to be asked. */
  public static final Measurements NONE = new Measurements(null, null, null, null);
}
