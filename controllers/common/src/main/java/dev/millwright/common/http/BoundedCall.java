package dev.millwright.common.http;

import dev.millwright.common.http.BoundedBytes.Body;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Requests that take no longer than they may, and no more memory; none throws. */
public final class BoundedCall {
  private final HttpClient http;
  private final Duration patience;
  private final int limit;

  /** What became of a request. */
  public sealed interface Reply {
    /** Somebody answered, with whatever status. */
    record Answered(Body body) implements Reply {}

    /**
     * Nobody did.
     *
     * @param why what kind of failure
     * @param words for people, like {@code the name cannot be resolved}
     */
    record Unanswered(Failure why, String words) implements Reply {}
  }

  /** Why there is no answer. */
  public enum Failure {
    /** No whole answer in time. */
    SLOW,
    /** No such name, nobody listens, TLS failed, or the connection broke. */
    UNREACHABLE,
    /** The thread that asks was interrupted. */
    STOPPING
  }

  /**
   * By this client.
   *
   * @param http that follows no redirects
   * @param patience how long one request may take as a whole
   * @param limit bytes of a body that are read at most
   */
  public BoundedCall(HttpClient http, Duration patience, int limit) {
    this.http = http;
    this.patience = patience;
    this.limit = limit;
  }

  /** Sends this request, whose own time limit is set here. */
  public Reply send(HttpRequest.Builder request) {
    var call =
        http.sendAsync(
            request.timeout(patience).build(), info -> new BoundedBytes(info.statusCode(), limit));
    try {
      return new Reply.Answered(call.get(patience.toMillis(), TimeUnit.MILLISECONDS).body());
    } catch (TimeoutException e) {
      call.cancel(true);
      return slow();
    } catch (ExecutionException e) {
      return unanswered(e.getCause());
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Unanswered(Failure.STOPPING, "the controller is stopping");
    }
  }

  private Reply slow() {
    String words = "no whole answer within %d ms".formatted(patience.toMillis());
    return new Reply.Unanswered(Failure.SLOW, words);
  }

  private Reply unanswered(@Nullable Throwable failure) {
    Throwable root = failure;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof UnresolvedAddressException || at instanceof UnknownHostException) {
        return unreachable("the name cannot be resolved");
      }
      root = at;
    }
    return switch (failure) {
      case HttpTimeoutException e -> slow();
      case ConnectException e -> unreachable("connection refused");
      case SSLException e -> unreachable("TLS failed: " + (root == null ? e : root).getMessage());
      case IOException e -> unreachable("connection broken: " + e.getMessage());
      case null, default -> unreachable(String.valueOf(failure));
    };
  }

  private static Reply unreachable(String words) {
    return new Reply.Unanswered(Failure.UNREACHABLE, words);
  }
}
