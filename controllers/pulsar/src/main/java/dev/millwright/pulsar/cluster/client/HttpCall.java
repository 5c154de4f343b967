package dev.millwright.pulsar.cluster.client;

import dev.millwright.common.http.BoundedCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One bounded request: a few seconds, some kilobytes, no redirects, no exceptions. */
final class HttpCall {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MAX_BODY = 256 * 1024;

  private final BoundedCall call;

  HttpCall(HttpClient http) {
    this.call = new BoundedCall(http, PATIENCE, MAX_BODY);
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
    HttpRequest.Builder request;
    try {
      request = method.apply(HttpRequest.newBuilder(url));
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
    } catch (IllegalArgumentException e) {
      return new Reply.Unreachable<>(url, "this is no address or token that can be sent");
    }
    return switch (call.send(request)) {
      case BoundedCall.Reply.Answered(var body) when body.status() == 401 || body.status() == 403 ->
          new Reply.Denied<>(url, body.status());
      case BoundedCall.Reply.Answered(var body) -> new Reply.Answer<>(HttpText.of(body));
      case BoundedCall.Reply.Unanswered(var why, var words) -> new Reply.Unreachable<>(url, words);
    };
  }
}
