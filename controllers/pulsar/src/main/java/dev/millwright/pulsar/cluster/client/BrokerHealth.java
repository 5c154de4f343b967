package dev.millwright.pulsar.cluster.client;

import java.net.URI;

/** What we ask of brokers. */
public interface BrokerHealth {

  /**
   * Has a broker write a message to itself and read it back.
   *
   * @param admin base address of the admin REST interface
   * @param access what is needed to be let in
   * @return {@code true}, or why not
   */
  Reply<Boolean> healthy(URI admin, Access access);
}
