package dev.millwright.pulsar.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.pulsar.StandalonePulsarExtension;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Racks of bookies in a real Pulsar. */
@ExtendWith(StandalonePulsarExtension.class)
class HttpBookieRacksTest {

  private static final String FIRST = "c-bookie-0.c-bookie-headless.ns.svc.cluster.local:3181";
  private static final String SECOND = "c-bookie-1.c-bookie-headless.ns.svc.cluster.local:3181";
  private static final Reply<Boolean> DONE = new Reply.Answer<>(true);

  private final HttpClients clients = new HttpClients(ProxySelector.of(null));
  private final HttpBookieRacks racks = new HttpBookieRacks(clients);

  @Test
  void saysAgainWhatItWasTold(StandalonePulsar pulsar) {
    URI admin = URI.create(pulsar.adminUrl());
    Access access = new Access(pulsar.superUserToken(), null);
    assertThat(racks.all(admin, access)).isEqualTo(new Reply.Answer<>(Map.of()));

    BookieRack here = new BookieRack("default", "/a");
    BookieRack there = new BookieRack("hot disks & more", "/b");
    assertThat(racks.put(admin, access, FIRST, here)).isEqualTo(DONE);
    assertThat(racks.put(admin, access, SECOND, here)).isEqualTo(DONE);
    assertThat(racks.put(admin, access, SECOND, there)).isEqualTo(DONE);
    assertThat(racks.all(admin, access))
        .isEqualTo(new Reply.Answer<>(Map.of(FIRST, here, SECOND, there)));

    assertThat(racks.remove(admin, access, FIRST)).isEqualTo(DONE);
    assertThat(racks.remove(admin, access, FIRST)).isEqualTo(DONE);
    assertThat(racks.all(admin, access)).isEqualTo(new Reply.Answer<>(Map.of(SECOND, there)));
    assertThat(racks.remove(admin, access, SECOND)).isEqualTo(DONE);
    assertThat(racks.all(admin, access)).isEqualTo(new Reply.Answer<>(Map.of()));
  }

  @Test
  void isRefusedARegionWhereBrokersPlaceByRack(StandalonePulsar pulsar) {
    assertThat(
            racks.put(
                URI.create(pulsar.adminUrl()),
                new Access(pulsar.superUserToken(), null),
                FIRST,
                new BookieRack("default", "/eu/a")))
        .isInstanceOfSatisfying(
            Reply.Garbage.class,
            refused -> assertThat(refused.what()).contains("HTTP 412", "'rack' parameter"));
  }

  @Test
  void isForSuperUsersOnly(StandalonePulsar pulsar) {
    URI admin = URI.create(pulsar.adminUrl());
    assertThat(racks.all(admin, Access.OPEN)).isInstanceOf(Reply.Denied.class);
    assertThat(racks.remove(admin, new Access(pulsar.token("nobody"), null), FIRST))
        .isInstanceOf(Reply.Denied.class);
  }

  /** A region-aware broker works before it knows any region, or it could never be told. */
  @Test
  void takesRegionsWhereBrokersPlaceByRegion() {
    try (var pulsar =
        StandalonePulsar.open(Map.of("bookkeeperClientRegionawarePolicyEnabled", "true"))) {
      URI admin = URI.create(pulsar.adminUrl());
      BookieRack regional = new BookieRack("default", "/eu/a");
      assertThat(racks.put(admin, Access.OPEN, FIRST, regional)).isEqualTo(DONE);
      assertThat(racks.put(admin, Access.OPEN, SECOND, new BookieRack("default", "/a")))
          .isInstanceOf(Reply.Garbage.class);
      assertThat(racks.all(admin, Access.OPEN))
          .isEqualTo(new Reply.Answer<>(Map.of(FIRST, regional)));
      assertThat(new HttpBrokerHealth(clients).healthy(admin, Access.OPEN)).isEqualTo(DONE);
    }
  }
}
