package dev.millwright.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the objects of a collection from now on, in a thread of its own.
 *
 * @param <T> what is read of each of them; the rest is skipped where it is parsed, for the load
 *     must be cheap
 */
public final class Watch<T extends Watch.Versioned> implements AutoCloseable {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** From what the API server has in its cache, each object as if it were new. */
  private static final String ALL = "0";

  /** What every object has. */
  public interface Versioned {
    /** Its {@code metadata.resourceVersion}. */
    String resourceVersion();
  }

  private record Event<T>(String type, T object) {}

  private final ObjectReader events;

  private final Api api;
  private final String collection;
  private final Consumer<T> look;
  private volatile boolean closed;
  private volatile @Nullable InputStream stream;
  private volatile @Nullable Throwable broken;
  private String version = ALL;

  /**
   * Begins to follow.
   *
   * @param collection path and, behind a question mark, selectors
   * @param type what is read of each
   * @param look what to do with one that is new or changed
   */
  public Watch(Api api, String collection, Class<T> type, Consumer<T> look) {
    this.api = api;
    this.events = JSON.readerFor(JSON.getTypeFactory().constructParametricType(Event.class, type));
    this.collection = collection + (collection.contains("?") ? "&" : "?");
    this.look = look;
    Thread.ofPlatform().daemon().name("watch " + collection).start(this::follow);
  }

  /** Fails if it follows no more: what it was to see would be waited for in vain. */
  public void check() {
    Throwable why = broken;
    if (why != null) {
      throw new IllegalStateException("the watch of " + collection + " broke", why);
    }
  }

  /** The API server ends each watch after a while, and those that it is ahead of by too much. */
  private void follow() {
    try {
      while (!closed) {
        tryToRead();
      }
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        broken = e;
      }
    }
  }

  private void tryToRead() throws IOException {
    try {
      read();
    } catch (Api.BusyException later) {
      IdleMinute.pass(Duration.ofSeconds(1));
    }
  }

  private void read() throws IOException {
    try (InputStream in =
            api.stream(
                collection + "watch=true&allowWatchBookmarks=true&resourceVersion=" + version);
        MappingIterator<Event<T>> read = events.readValues(in)) {
      stream = in;
      while (read.hasNextValue()) {
        Event<T> event = read.nextValue();
        if (event.type().equals("ERROR")) {
          version = ALL; // too far behind: what is there is shown once more
          return;
        }
        version = event.object().resourceVersion();
        if (event.type().equals("ADDED") || event.type().equals("MODIFIED")) {
          look.accept(event.object());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    InputStream open = stream;
    if (open != null) {
      open.close();
    }
  }
}
