package dev.millwright.pulsar.admin.client;

import dev.millwright.pulsar.admin.AdminException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pulsar.client.admin.PulsarAdminException;
import org.jspecify.annotations.Nullable;

/** Makes a call and turns what the library throws into our failures. */
final class AdminCalls {

  /** A call with an answer; null where Pulsar says that nothing is set. */
  @FunctionalInterface
  interface Query<T> {
    @Nullable T call() throws PulsarAdminException;
  }

  /** A call without an answer. */
  @FunctionalInterface
  interface Command {
    void call() throws PulsarAdminException;
  }

  private AdminCalls() {}

  /** Asks for what must be there. */
  static <T> T get(Query<T> query) {
    return optional(query).orElseThrow(() -> new AdminException.Garbage("an empty answer", null));
  }

  /** Asks for what may be unset. */
  static <T> Optional<T> optional(Query<T> query) {
    try {
      return Optional.ofNullable(query.call());
    } catch (PulsarAdminException e) {
      throw AdminFailures.of(e);
    } catch (RuntimeException e) {
      throw AdminFailures.of(e);
    }
  }

  /** Asks for what must be there, and reads the answer; one that cannot be read is garbage. */
  static <A, T> T get(Query<A> query, Function<A, T> reader) {
    A answer = get(query);
    try {
      return reader.apply(answer);
    } catch (RuntimeException e) {
      throw AdminFailures.of(e);
    }
  }

  /** Asks for what may not exist, and reads the answer; one that cannot be read is garbage. */
  static <A, T> Optional<T> find(Query<A> query, Function<A, T> reader) {
    try {
      return Optional.of(get(query, reader));
    } catch (AdminException.NotFound e) {
      return Optional.empty();
    }
  }

  static void run(Command command) {
    try {
      command.call();
    } catch (PulsarAdminException e) {
      throw AdminFailures.of(e);
    } catch (RuntimeException e) {
      throw AdminFailures.of(e);
    }
  }
}
