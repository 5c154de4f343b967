package dev.millwright.testkit.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the API server was asked, by whom. */
public final class AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** Bytes of the file that are passed over; a line begins after them. */
  private final long skipped;

  private AuditLog(Path file, long skipped) {
    this.file = file;
    this.skipped = skipped;
  }

  static AuditLog in(Path folder) {
    return of(file(folder));
  }

  /** The log of an API server that somebody else started; one event of JSON in each line. */
  public static AuditLog of(Path file) {
    return new AuditLog(file, 0);
  }

  /**
   * What is answered from now on, with watches that began before and end then. Who asks again and
   * again asks this: all that tests have asked of an API server takes seconds to read.
   */
  public AuditLog fromHere() {
    return new AuditLog(file, skipped + wholeLines().length);
  }

  static void writePolicy(Path folder) throws IOException {
    Files.writeString(
        policy(folder),
        """
        apiVersion: audit.k8s.io/v1
        kind: Policy
        omitStages: [RequestReceived]
        rules: [{level: Metadata}]
        """);
  }

  /** Written before the answer is sent, so that a caller with an answer finds its request. */
  static List<String> flags(Path folder) {
    return List.of(
        "--audit-policy-file=" + policy(folder),
        "--audit-log-path=" + file(folder),
        "--audit-log-mode=blocking-strict",
        "--audit-log-maxsize=500");
  }

  /** Every request on a resource so far, in the order of the answers; a watch from its start. */
  public List<AuditedRequest> requests() {
    return requests(line -> true);
  }

  /** The requests of one user, or on behalf of one. */
  public List<AuditedRequest> requestsBy(String user) {
    return requests(line -> line.contains(user)).stream()
        .filter(request -> request.user().equals(user))
        .toList();
  }

  private List<AuditedRequest> requests(Predicate<String> ofInterest) {
    var first = new LinkedHashMap<String, JsonNode>();
    new String(wholeLines(), StandardCharsets.UTF_8)
        .lines()
        .filter(ofInterest)
        .map(AuditLog::parse)
        .filter(line -> line.has("objectRef"))
        .forEach(line -> first.putIfAbsent(line.path("auditID").asText(""), line));
    return first.values().stream().map(AuditLog::request).toList();
  }

  /** The last line may be half written; nobody has the answer to its request yet. */
  private byte[] wholeLines() {
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(skipped);
      byte[] read = in.readAllBytes();
      int end = read.length;
      while (end > 0 && read[end - 1] != '\n') {
        end--;
      }
      return Arrays.copyOf(read, end);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the audit log " + file, e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Not a line of an audit log: " + line, e);
    }
  }

  private static AuditedRequest request(JsonNode line) {
    var object = line.path("objectRef");
    var address = line.path("requestURI").asText("");
    var impersonated = line.at("/impersonatedUser/username").asText("");
    return new AuditedRequest(
        impersonated.isEmpty() ? line.at("/user/username").asText("") : impersonated,
        line.path("verb").asText(""),
        object.path("apiGroup").asText(""),
        object.path("resource").asText("")
            + (object.has("subresource") ? "/" + object.path("subresource").asText() : ""),
        object.path("namespace").asText(""),
        object.path("name").asText(""),
        parameter(address, "labelSelector"),
        parameter(address, "fieldSelector"),
        parameter(address, "limit"),
        line.at("/responseStatus/code").asInt());
  }

  /** A parameter of an address as it was meant; empty where it is not there. */
  private static String parameter(String address, String name) {
    var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
    return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
  }

  private static Path policy(Path folder) {
    return folder.resolve("audit-policy.yaml");
  }

  private static Path file(Path folder) {
    return folder.resolve("audit.log");
  }
}
