package dev.millwright.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The API server's own account of who asked it what: one JSON line per finished request.
 *
 * @param file what the API server writes with {@code --audit-log-path}
 */
public record AuditLog(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Counts the requests of one user between two times, by verb, resource and, where it was refused,
   * the HTTP status. A watch counts once, when it ends.
   *
   * @param user name the API server knows the client by
   */
  public Map<String, Long> requests(String user, Instant from, Instant to) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    Predicate<JsonNode> ofUser =
        event ->
            event.at("/user/username").asText().equals(user)
                && within(event.path("requestReceivedTimestamp").asText(), from, to);
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(line -> line.contains(user)) // most are of others, and to read them takes long
          .map(AuditLog::parse)
          .filter(ofUser)
          .forEach(event -> counts.merge(describe(event), 1L, Long::sum));
    }
    return counts;
  }

  /**
   * Those of {@code requests} that change something. Leases do not count, which are a heartbeat,
   * nor reviews, which ask what may be done.
   */
  public static long writes(Map<String, Long> requests) {
    return requests.entrySet().stream()
        .filter(entry -> !entry.getKey().matches(".* (leases|selfsubject.*reviews).*"))
        .filter(entry -> entry.getKey().matches("(create|update|patch|delete|deletecollection) .*"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException broken) {
      return JSON.createObjectNode(); // the last line may be half written
    }
  }

  private static boolean within(String time, Instant from, Instant to) {
    if (time.isEmpty()) {
      return false;
    }
    Instant at = Instant.parse(time);
    return !at.isBefore(from) && at.isBefore(to);
  }

  private static String describe(JsonNode event) {
    JsonNode object = event.path("objectRef");
    String subresource = object.path("subresource").asText();
    return event.path("verb").asText()
        + " "
        + object.path("resource").asText("-")
        + (subresource.isEmpty() ? "" : "/" + subresource)
        + refusal(event.at("/responseStatus/code").asInt());
  }

  private static String refusal(int code) {
    return code < 400 ? "" : " (%d)".formatted(code);
  }
}
