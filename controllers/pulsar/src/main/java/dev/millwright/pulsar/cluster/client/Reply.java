package dev.millwright.pulsar.cluster.client;

import java.net.URI;

/**
 * What came of asking an endpoint.
 *
 * @param <T> what it answers when all is well
 */
public sealed interface Reply<T> {

  /**
   * It answered what was asked.
   *
   * @param value the answer
   */
  record Answer<T>(T value) implements Reply<T> {}

  /**
   * No answer in time.
   *
   * @param url what was asked
   * @param cause why, in a few words
   */
  record Unreachable<T>(URI url, String cause) implements Reply<T> {}

  /**
   * It refused the credentials.
   *
   * @param url what was asked
   * @param status HTTP status
   */
  record Denied<T>(URI url, int status) implements Reply<T> {}

  /**
   * It answered something else than it should.
   *
   * @param url what was asked
   * @param what what it answered, shortened
   */
  record Garbage<T>(URI url, String what) implements Reply<T> {}
}
