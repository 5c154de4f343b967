package dev.millwright.queues.yunikorn.client;

import dev.millwright.common.http.BoundedBytes.Body;
import dev.millwright.common.http.BoundedCall;
import dev.millwright.queues.yunikorn.client.Answer.Failed;
import dev.millwright.queues.yunikorn.client.Answer.Got;
import dev.millwright.queues.yunikorn.client.Answer.Kind;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * YuniKorn over HTTP, which has neither a login nor a way to change it. Each question takes no
 * longer than it may, and no more memory.
 */
public final class HttpYuniKorn implements YuniKorn {
  /** A tree of ten thousand queues has some ten million bytes. */
  static final int MOST_BYTES = 48 * 1024 * 1024;

  /** Some thousand pods; what is told of a queue with more of them is how many. */
  private static final int MOST_BYTES_OF_APPLICATIONS = 4 * 1024 * 1024;

  private static final int SHOWN = 200;

  private final HttpClient http;
  private final URI address;
  private final Duration patience;
  private final int mostBytes;

  /**
   * At an address.
   *
   * @param http that follows no redirects
   * @param address of the REST interface, like {@code http://yunikorn-service.yunikorn:9080}
   * @param patience how long one question may take as a whole
   */
  public HttpYuniKorn(HttpClient http, URI address, Duration patience) {
    this(http, address, patience, MOST_BYTES);
  }

  HttpYuniKorn(HttpClient http, URI address, Duration patience, int mostBytes) {
    this.http = http;
    this.address = address;
    this.patience = patience;
    this.mostBytes = mostBytes;
  }

  @Override
  public Answer<Verdict> validate(String document) {
    return ask(
        "/ws/v1/validate-conf",
        request ->
            request
                .header("Content-Type", "application/x-yaml")
                .POST(BodyPublishers.ofString(document)),
        LiveJson::verdict);
  }

  @Override
  public Answer<String> liveChecksum() {
    return ask("/ws/v1/config", HttpRequest.Builder::GET, LiveJson::checksum);
  }

  @Override
  public Answer<QueuesDocument> liveDocument() {
    // In YAML its keys are those of a document; in JSON they are others.
    return ask("/ws/v1/config", "application/x-yaml", HttpRequest.Builder::GET, LiveYaml::document);
  }

  @Override
  public Answer<LiveQueue> queueTree(String partition) {
    return ask(
        "/ws/v1/partition/%s/queues".formatted(escaped(partition)),
        HttpRequest.Builder::GET,
        LiveJson::queue);
  }

  @Override
  public Answer<List<LiveApplication>> applications(String partition, String queue) {
    String path =
        "/ws/v1/partition/%s/queue/%s/applications".formatted(escaped(partition), escaped(queue));
    return ofApplications().ask(path, HttpRequest.Builder::GET, ApplicationJson::applications);
  }

  @Override
  public Answer<List<RejectedApplication>> rejected(String partition) {
    String path = "/ws/v1/partition/%s/applications/rejected".formatted(escaped(partition));
    return ofApplications().ask(path, HttpRequest.Builder::GET, RejectedJson::applications);
  }

  private HttpYuniKorn ofApplications() {
    int most = Math.min(mostBytes, MOST_BYTES_OF_APPLICATIONS);
    return new HttpYuniKorn(http, address, patience, most);
  }

  private static String escaped(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public Answer<List<LivePartition>> partitions() {
    return ask("/ws/v1/partitions", HttpRequest.Builder::GET, LiveJson::partitions);
  }

  private <T> Answer<T> ask(
      String path, UnaryOperator<HttpRequest.Builder> method, LenientJson.Reader<T> reader) {
    // Exactly this Accept: with any other one the configuration comes as YAML.
    return ask(path, "application/json", method, body -> LenientJson.read(body, reader));
  }

  private <T> Answer<T> ask(
      String path, String accept, UnaryOperator<HttpRequest.Builder> method, Reader<T> reader) {
    URI url = URI.create(address.toString().replaceAll("/+$", "") + path);
    return send(url, accept, method).then(body -> read(url, body, reader));
  }

  /** Makes something of a body. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(byte[] body) throws IOException;
  }

  private Answer<Body> send(URI url, String accept, UnaryOperator<HttpRequest.Builder> method) {
    HttpRequest.Builder request;
    try {
      request = method.apply(HttpRequest.newBuilder(url)).header("Accept", accept);
    } catch (IllegalArgumentException e) {
      return failed(Kind.UNREACHABLE, url, "this is no address", "correct address");
    }
    return switch (new BoundedCall(http, patience, mostBytes).send(request)) {
      case BoundedCall.Reply.Answered(var body) -> new Got<>(body);
      case BoundedCall.Reply.Unanswered(var why, var words) -> unanswered(url, why, words);
    };
  }

  private static Answer<Body> unanswered(URI url, BoundedCall.Failure why, String words) {
    return switch (why) {
      case SLOW -> failed(Kind.SLOW, url, words, "look whether the scheduler is overloaded");
      case UNREACHABLE ->
          failed(
              Kind.UNREACHABLE,
              url,
              words,
              "correct address, or look whether the scheduler runs and whether a NetworkPolicy lets"
                  + " this controller in");
      case STOPPING -> failed(Kind.UNREACHABLE, url, words, "wait for the next one");
    };
  }

  private <T> Answer<T> read(URI url, Body body, Reader<T> reader) {
    if (body.cut()) {
      String what = "the answer has more than %d bytes".formatted(mostBytes);
      return failed(Kind.TOO_LARGE, url, what, "split the queues among several back ends");
    }
    if (body.status() != 200) {
      return unwilling(url, body);
    }
    try {
      return new Got<>(reader.read(body.bytes()));
    } catch (IOException e) {
      return failed(
          Kind.NOT_YUNIKORN,
          url,
          "the answer cannot be understood (%s): %s".formatted(firstLine(e), excerpt(body)),
          "look whether address is that of YuniKorn's REST interface, port 9080 by default");
    }
  }

  private <T> Answer<T> unwilling(URI url, Body body) {
    String what = "it answers %d: %s".formatted(body.status(), excerpt(body));
    // Its own errors say their number in the body too.
    boolean its = excerpt(body).contains("status_code");
    if (body.status() >= 500) {
      return failed(Kind.FAILING, url, what, "wait, and look into the scheduler's log");
    }
    return its
        ? failed(Kind.UNKNOWN, url, what, "look whether the partition is that of the scheduler")
        : failed(
            Kind.NOT_YUNIKORN,
            url,
            what,
            "look whether address is that of YuniKorn's REST interface, port 9080 by default");
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** The beginning, in one line and without what a terminal would act upon. */
  private static String excerpt(Body body) {
    int length = Math.min(body.bytes().length, SHOWN);
    String text = new String(body.bytes(), 0, length, StandardCharsets.UTF_8);
    String plain = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return plain.isEmpty() ? "nothing" : plain;
  }

  private static <T> Answer<T> failed(Kind kind, URI url, String what, String cure) {
    return new Failed<>(kind, "%s: %s; %s".formatted(url, what, cure));
  }
}
