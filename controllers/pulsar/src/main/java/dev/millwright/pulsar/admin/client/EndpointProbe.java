package dev.millwright.pulsar.admin.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.pulsar.admin.AdminException;
import dev.millwright.pulsar.admin.AdminException.Denied;
import dev.millwright.pulsar.admin.AdminException.Garbage;
import dev.millwright.pulsar.admin.AdminException.Refused;
import dev.millwright.pulsar.admin.AdminException.Unreachable;
import dev.millwright.pulsar.admin.AdminTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks an address for its Pulsar clusters and looks closely at what comes back. The official client
 * cannot: an answer that it does not understand makes it wait until its time is up, and it reads
 * answers of any size.
 */
final class EndpointProbe {

  private static final Duration TIME = Duration.ofSeconds(10);
  private static final int LARGEST = 64 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Answer(int status, String body, String location) {}

  private EndpointProbe() {}

  /**
   * Returns if there is a Pulsar that talks to us.
   *
   * @param tls trusts whom the credentials say; null for the public authorities
   */
  static void check(AdminTarget target, @Nullable SSLContext tls) {
    HttpRequest request = request(target);
    HttpClient client = client(tls);
    try {
      judge(
          client
              .sendAsync(request, BodyHandlers.ofInputStream())
              .thenApplyAsync(EndpointProbe::read)
              .get(TIME.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      throw new Unreachable(unreachable(e, request.uri().getHost()), e);
    } catch (TimeoutException e) {
      throw new Unreachable("no answer within %d s".formatted(TIME.toSeconds()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted", e);
    } finally {
      client.shutdownNow();
    }
  }

  private static String unreachable(ExecutionException e, String host) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "DNS does not know " + host;
      }
    }
    return Failures.rootMessage(e);
  }

  private static HttpClient client(@Nullable SSLContext tls) {
    var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIME);
    if (tls != null) {
      builder.sslContext(tls);
    }
    return builder.build();
  }

  private static HttpRequest request(AdminTarget target) {
    try {
      var builder =
          HttpRequest.newBuilder(URI.create(target.url()).resolve("/admin/v2/clusters"))
              .timeout(TIME)
              .header("Accept", "application/json");
      String token = target.credentials().token();
      if (token != null) {
        builder.header("Authorization", "Bearer " + token);
      }
      return builder.build();
    } catch (IllegalArgumentException e) {
      // The message may quote the token.
      throw new Refused("the address or the token has characters that HTTP does not allow", null);
    }
  }

  private static Answer read(HttpResponse<InputStream> response) {
    try (var body = response.body()) {
      return new Answer(
          response.statusCode(),
          new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8),
          response.headers().firstValue("Location").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void judge(Answer answer) {
    int status = answer.status();
    if (status == 200) {
      clusters(answer.body());
    } else {
      throw failure(answer, Failures.clip(reason(answer.body())));
    }
  }

  private static AdminException failure(Answer answer, String said) {
    String text = "HTTP %d: %s".formatted(answer.status(), said);
    return switch (answer.status()) {
      case 401, 403 -> new Denied(text, null);
      case 400, 405, 412, 422, 429 -> new Refused(text, null);
      case 301, 302, 303, 307, 308 ->
          new Garbage("a redirect to " + Failures.clip(answer.location()), null);
      default -> answer.status() >= 500 ? new Unreachable(text, null) : new Garbage(text, null);
    };
  }

  private static void clusters(String body) {
    JsonNode names = parse(body);
    if (!names.isArray() || names.isEmpty()) {
      throw new Garbage("instead of a list of Pulsar clusters: " + Failures.clip(body), null);
    }
  }

  private static String reason(String body) {
    JsonNode reason = parse(body).path("reason");
    return reason.isTextual() ? reason.asText() : body;
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
