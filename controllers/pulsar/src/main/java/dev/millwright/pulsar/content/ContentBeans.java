package dev.millwright.pulsar.content;

import dev.millwright.pulsar.admin.client.PulsarAdmins;
import dev.millwright.pulsar.content.apply.ContentEvents;
import dev.millwright.pulsar.content.gather.ClusterDoor;
import dev.millwright.pulsar.content.gather.CredentialsCache;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what the reconcilers of content share. */
@Singleton
public class ContentBeans {

  /** The period is {@code millwright.content.drift-period}, five minutes unless it is set. */
  @Produces
  @Singleton
  ContentParts parts(
      PulsarAdmins admins,
      @ConfigProperty(name = "millwright.content.drift-period", defaultValue = "5M")
          Duration driftPeriod) {
    Clock clock = Clock.systemUTC();
    return new ContentParts(
        admins,
        new ClusterDoor(new CredentialsCache(clock)),
        new ContentEvents(clock),
        new ContentPace(driftPeriod, RandomGenerator.getDefault()),
        clock);
  }
}
