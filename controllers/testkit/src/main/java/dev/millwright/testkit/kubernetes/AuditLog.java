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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the API server was asked, by whom. */
public final class AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  private AuditLog(Path file) {
    this.file = file;
  }

  static AuditLog in(Path folder) {
    return new AuditLog(file(folder));
  }

  /** The log of an API server that somebody else started; one event of JSON in each line. */
  public static AuditLog of(Path file) {
    return new AuditLog(file);
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
    try {
      var first = new LinkedHashMap<String, JsonNode>();
      wholeLines()
          .map(AuditLog::parse)
          .filter(line -> line.has("objectRef"))
          .forEach(line -> first.putIfAbsent(line.path("auditID").asText(""), line));
      return first.values().stream().map(AuditLog::request).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the audit log " + file, e);
    }
  }

  /** The last line may be half written; nobody has the answer to its request yet. */
  private Stream<String> wholeLines() throws IOException {
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines();
  }

  /** The requests of one user, or on behalf of one. */
  public List<AuditedRequest> requestsBy(String user) {
    return requests().stream().filter(request -> request.user().equals(user)).toList();
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
