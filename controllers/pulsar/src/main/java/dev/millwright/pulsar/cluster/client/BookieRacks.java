package dev.millwright.pulsar.cluster.client;

import java.net.URI;
import java.util.Map;

/** Pulsar's map of bookies to racks, by which its brokers place the copies of an entry. */
public interface BookieRacks {

  /**
   * The whole map.
   *
   * @param admin base address of the admin REST interface
   * @param access what is needed to be let in; it must be a super user's
   * @return place of each bookie by its id
   */
  Reply<Map<String, BookieRack>> all(URI admin, Access access);

  /**
   * Puts a bookie in a rack, wherever it was before.
   *
   * @param admin base address of the admin REST interface
   * @param access what is needed to be let in; it must be a super user's
   * @param bookie its id, {@code host:port}
   * @param place where it is
   * @return {@code true}, or why not
   */
  Reply<Boolean> put(URI admin, Access access, String bookie, BookieRack place);

  /**
   * Forgets the rack of a bookie; one that has none is fine.
   *
   * @param admin base address of the admin REST interface
   * @param access what is needed to be let in; it must be a super user's
   * @param bookie its id, {@code host:port}
   * @return {@code true}, or why not
   */
  Reply<Boolean> remove(URI admin, Access access, String bookie);
}
