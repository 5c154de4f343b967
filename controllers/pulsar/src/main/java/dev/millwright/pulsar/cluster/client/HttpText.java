package dev.millwright.pulsar.cluster.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millwright.common.http.BoundedBytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer as text.
 *
 * @param status HTTP status
 * @param body the body, at most as long as the reader's limit
 * @param cut whether the body was longer
 */
record HttpText(int status, String body, boolean cut) {

  private static final int EXCERPT = 120;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static HttpText of(BoundedBytes.Body body) {
    return new HttpText(
        body.status(), new String(body.bytes(), StandardCharsets.UTF_8), body.cut());
  }

  /** The body as JSON; null when it is none, or only the beginning of some. */
  @Nullable JsonNode json() {
    try {
      return cut ? null : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** Status and beginning of the body in one line. */
  String excerpt() {
    String line = body.strip().replaceAll("\\s+", " ");
    String shown = line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line;
    return "HTTP " + status + (shown.isEmpty() ? " without a body" : ": " + shown);
  }
}
