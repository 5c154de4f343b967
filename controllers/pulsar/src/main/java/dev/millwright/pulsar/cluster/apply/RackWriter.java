package dev.millwright.pulsar.cluster.apply;

import dev.millwright.pulsar.cluster.client.Access;
import dev.millwright.pulsar.cluster.client.BookieRack;
import dev.millwright.pulsar.cluster.client.BookieRacks;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.plan.RackWrite;
import java.net.URI;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells Pulsar in which racks the bookies are. */
public final class RackWriter {

  private static final Logger LOG = Logger.getLogger(RackWriter.class);

  private final BookieRacks racks;

  /**
   * Through this door.
   *
   * @param racks Pulsar's map of bookies to racks
   */
  public RackWriter(BookieRacks racks) {
    this.racks = racks;
  }

  /**
   * Makes the changes in order up to the first that fails; the rest would fail for the same cause,
   * and all are planned anew at the next look.
   *
   * @param admin base address of the admin REST interface
   * @param writes the changes
   * @return {@code true} when all are made, or what came of the one that is not
   */
  public Reply<Boolean> write(URI admin, List<RackWrite> writes) {
    for (RackWrite write : writes) {
      Reply<Boolean> reply = write(admin, write);
      if (!(reply instanceof Reply.Answer<Boolean>)) {
        return reply;
      }
      LOG.infof("Racks at %s: %s", admin.getHost(), write);
    }
    return new Reply.Answer<>(true);
  }

  private Reply<Boolean> write(URI admin, RackWrite write) {
    return switch (write) {
      case RackWrite.Put(String bookie, String group, String rack) ->
          racks.put(admin, Access.OPEN, bookie, new BookieRack(group, rack));
      case RackWrite.Remove(String bookie) -> racks.remove(admin, Access.OPEN, bookie);
    };
  }
}
