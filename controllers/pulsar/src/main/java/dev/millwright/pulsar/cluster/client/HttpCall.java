package dev.millwright.pulsar.cluster.client;

import dev.millwright.common.http.BoundedBytes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One bounded request: a few seconds, some kilobytes, no redirects, no exceptions. */
final class HttpCall {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MAX_BODY = 256 * 1024;

  private final HttpClient http;

  HttpCall(HttpClient http) {
    this.http = http;
  }

  Reply<HttpText> get(URI url, @Nullable String token) {
    return send(url, token, HttpRequest.Builder::GET);
  }

  Reply<HttpText> post(URI url, @Nullable String token, String json) {
    return send(
        url,
        token,
        request ->
            request
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Reply<HttpText> delete(URI url, @Nullable String token) {
    return send(url, token, HttpRequest.Builder::DELETE);
  }

  private Reply<HttpText> send(
      URI url, @Nullable String token, UnaryOperator<HttpRequest.Builder> method) {
    CompletableFuture<HttpResponse<BoundedBytes.Body>> call;
    try {
      HttpRequest.Builder request = method.apply(HttpRequest.newBuilder(url)).timeout(PATIENCE);
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      call = http.sendAsync(request.build(), info -> new BoundedBytes(info.statusCode(), MAX_BODY));
    } catch (IllegalArgumentException e) {
      return new Reply.Unreachable<>(url, "this is no address or token that can be sent");
    }
    try {
      HttpText text = HttpText.of(call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).body());
      return text.status() == 401 || text.status() == 403
          ? new Reply.Denied<>(url, text.status())
          : new Reply.Answer<>(text);
    } catch (TimeoutException e) {
      call.cancel(true);
      return new Reply.Unreachable<>(url, timedOut());
    } catch (ExecutionException e) {
      return new Reply.Unreachable<>(url, cause(e.getCause()));
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Unreachable<>(url, "the controller is stopping");
    }
  }

  private static String cause(@Nullable Throwable failure) {
    Throwable root = failure;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
        return "the name cannot be resolved";
      }
      root = t;
    }
    return switch (failure) {
      case HttpConnectTimeoutException e -> timedOut();
      case java.net.http.HttpTimeoutException e -> timedOut();
      case ConnectException e -> "connection refused";
      case SSLException e -> "TLS failed: " + (root == null ? e : root).getMessage();
      case IOException e -> "connection broken: " + e.getMessage();
      case null, default -> String.valueOf(failure);
    };
  }

  private static String timedOut() {
    return "no answer within " + PATIENCE.toSeconds() + " s";
  }
}
