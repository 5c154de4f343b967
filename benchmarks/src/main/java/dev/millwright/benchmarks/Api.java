package dev.millwright.benchmarks;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.SSLUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The API server, asked with bodies that are ready: what the benchmark needs of the processors is
 * taken from what is measured.
 */
public final class Api implements AutoCloseable {
  private static final int TOO_MANY_REQUESTS = 429;

  private final String server;
  private final HttpClient http;

  /** Null where a client certificate says who asks. */
  private final @Nullable String token;

  /** The API server asks to come back later. */
  public static final class BusyException extends IOException {
    private static final long serialVersionUID = 1;

    BusyException(String message) {
      super(message);
    }
  }

  /**
   * Of this API server.
   *
   * @param config its address, and as whom it is asked
   */
  public Api(Config config) throws IOException {
    server = config.getMasterUrl().replaceAll("/$", "");
    token = config.getOauthToken();
    try {
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .sslContext(SSLUtils.sslContext(config))
              .build();
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates of the kubeconfig cannot be used", e);
    }
  }

  /** The object as it was stored. */
  public String create(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  /** The object as it was stored. */
  public String update(String path, String json) {
    return send("PUT", path, "application/json", json);
  }

  /** By a strategic merge, which only kinds of Kubernetes itself know. */
  public void patch(String path, String json) {
    send("PATCH", path, "application/strategic-merge-patch+json", json);
  }

  /** By a plain merge, which all kinds know; the object as it was stored. */
  public String merge(String path, String json) {
    return send("PATCH", path, "application/merge-patch+json", json);
  }

  /** The object as it is. */
  public String get(String path) {
    try (InputStream answer = stream(path)) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("GET " + path, e);
    }
  }

  /** At once, without the time that pods have to end. */
  public void delete(String path) {
    send("DELETE", path, "application/json", "{\"gracePeriodSeconds\":0}");
  }

  /**
   * The answer, as it comes.
   *
   * @throws BusyException asking again may help
   */
  public InputStream stream(String path) throws IOException {
    HttpResponse<InputStream> answer =
        exchange(request(path).GET().build(), BodyHandlers.ofInputStream());
    int code = answer.statusCode();
    if (code < 300) {
      return answer.body();
    }
    String why = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    String message = "GET %s: %d %s".formatted(path, code, why);
    throw code == TOO_MANY_REQUESTS ? new BusyException(message) : new IOException(message);
  }

  private String send(String method, String path, String type, String json) {
    HttpRequest request =
        request(path)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(json))
            .build();
    try {
      HttpResponse<String> answer = exchange(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      return http.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
