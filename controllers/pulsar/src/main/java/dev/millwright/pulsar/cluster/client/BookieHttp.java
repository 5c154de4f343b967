package dev.millwright.pulsar.cluster.client;

import java.net.URI;
import java.util.Set;

/** What we ask of BookKeeper; any one bookie can answer for all. */
public interface BookieHttp {

  /**
   * Ledgers with fewer copies than they should have.
   *
   * @param bookie base address of one bookie's HTTP interface
   * @return how many; the lowest number it can be where there are too many to list
   */
  Reply<Integer> underReplicated(URI bookie);

  /**
   * Bookies registered as writable.
   *
   * @param bookie base address of one bookie's HTTP interface
   * @return their ids
   */
  Reply<Set<String>> writable(URI bookie);
}
