package dev.millwright.queues.yunikorn.client;

import java.util.function.Function;

/**
 * What became of a question.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

  /** It was answered. */
  record Got<T>(T value) implements Answer<T> {}

  /**
   * It was not.
   *
   * @param kind what kind of failure
   * @param message for people: what was asked where, what came, and what to do
   */
  record Failed<T>(Kind kind, String message) implements Answer<T> {}

  /** Why there is no answer. */
  enum Kind {
    /** Nobody is there: no such name, nobody listens, or the connection broke. Wait. */
    UNREACHABLE,
    /** No whole answer in time. Wait. */
    SLOW,
    /** It is YuniKorn and cannot answer now: it is starting, or something in it failed. Wait. */
    FAILING,
    /** It is YuniKorn, and knows nothing of what was asked for, like a partition. */
    UNKNOWN,
    /** Somebody answers who is not YuniKorn, or not in a way that can be understood. */
    NOT_YUNIKORN,
    /** More than is read. */
    TOO_LARGE
  }

  /** The same failure, or what this makes of the answer. */
  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Got<T>(T value) -> next.apply(value);
      case Failed<T>(Kind kind, String message) -> new Failed<>(kind, message);
    };
  }
}
