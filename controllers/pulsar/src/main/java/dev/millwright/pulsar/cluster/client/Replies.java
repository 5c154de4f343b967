package dev.millwright.pulsar.cluster.client;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns HTTP answers into what they mean. */
final class Replies {

  private Replies() {}

  /** Reads an answer; null from the reader means that this is not what was asked for. */
  static <T> Reply<T> map(URI url, Reply<HttpText> reply, Function<HttpText, @Nullable T> reader) {
    return switch (reply) {
      case Reply.Answer<HttpText>(HttpText text) -> {
        T value = reader.apply(text);
        yield value == null ? new Reply.Garbage<>(url, text.excerpt()) : new Reply.Answer<>(value);
      }
      case Reply.Unreachable<HttpText>(URI asked, String cause) ->
          new Reply.Unreachable<>(asked, cause);
      case Reply.Denied<HttpText>(URI asked, int status) -> new Reply.Denied<>(asked, status);
      case Reply.Garbage<HttpText>(URI asked, String what) -> new Reply.Garbage<>(asked, what);
    };
  }
}
