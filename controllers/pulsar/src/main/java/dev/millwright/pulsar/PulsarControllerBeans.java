package dev.millwright.pulsar;

import dev.millwright.common.runtime.Leadership;
import dev.millwright.pulsar.cluster.Pace;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.cluster.apply.ClusterEvents;
import dev.millwright.pulsar.cluster.apply.RackWriter;
import dev.millwright.pulsar.cluster.apply.Shutdown;
import dev.millwright.pulsar.cluster.client.BookieHttp;
import dev.millwright.pulsar.cluster.client.BookieRacks;
import dev.millwright.pulsar.cluster.client.BrokerHealth;
import dev.millwright.pulsar.cluster.client.HttpBookie;
import dev.millwright.pulsar.cluster.client.HttpBookieRacks;
import dev.millwright.pulsar.cluster.client.HttpBrokerHealth;
import dev.millwright.pulsar.cluster.client.HttpClients;
import dev.millwright.pulsar.cluster.gather.ClusterGatherer;
import dev.millwright.pulsar.cluster.gather.ExternalGatherer;
import dev.millwright.pulsar.cluster.status.PulsarClusterStatusFactory;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.ProxySelector;
import java.time.Clock;
import java.util.Random;

/** The parts of the controller that hold no state of any cluster. */
@Singleton
public class PulsarControllerBeans {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  @DefaultBean
  HttpClients httpClients() {
    return new HttpClients(ProxySelector.getDefault());
  }

  @Produces
  @Singleton
  BrokerHealth brokers(HttpClients clients) {
    return new HttpBrokerHealth(clients);
  }

  @Produces
  @Singleton
  BookieHttp bookies(HttpClients clients) {
    return new HttpBookie(clients);
  }

  @Produces
  @Singleton
  BookieRacks racks(HttpClients clients) {
    return new HttpBookieRacks(clients);
  }

  @Produces
  @Singleton
  RackWriter rackWriter(BookieRacks racks) {
    return new RackWriter(racks);
  }

  @Produces
  @Singleton
  ClusterGatherer clusterGatherer(BrokerHealth brokers, BookieHttp bookies, BookieRacks racks) {
    return new ClusterGatherer(brokers, bookies, racks);
  }

  @Produces
  @Singleton
  ExternalGatherer externalGatherer(BrokerHealth brokers, BookieHttp bookies) {
    return new ExternalGatherer(brokers, bookies);
  }

  @Produces
  @Singleton
  PulsarClusterStatusFactory clusterStatuses(Clock clock) {
    return new PulsarClusterStatusFactory(clock);
  }

  @Produces
  @Singleton
  ClusterEvents clusterEvents(Clock clock) {
    return new ClusterEvents(clock);
  }

  @Produces
  @Singleton
  Shutdown shutdown(ClusterEvents events, Clock clock) {
    return new Shutdown(events, clock);
  }

  @Produces
  @Singleton
  Pace pace() {
    return new Pace(new Random());
  }

  @Produces
  @Singleton
  @IfBuildProfile("prod")
  LeaderElectionConfiguration leaderElection() {
    return Leadership.by(PulsarController.NAME);
  }
}
