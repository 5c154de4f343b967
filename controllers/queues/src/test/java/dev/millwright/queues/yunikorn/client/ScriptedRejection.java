package dev.millwright.queues.yunikorn.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * An application that the stand-in rejected.
 *
 * @param id by which pods name it
 * @param queue as YuniKorn says it: nothing where it found none
 * @param user who submitted it
 * @param groups of that user
 * @param message in YuniKorn's words
 * @param at when, in nanoseconds since 1970
 */
public record ScriptedRejection(
    String id, String queue, String user, List<String> groups, String message, long at) {
  public ScriptedRejection {
    groups = List.copyOf(groups);
  }

  /** One that YuniKorn found no queue for: unknown, not for work, or not for this user. */
  public static ScriptedRejection nowhere(String id, String user, long at) {
    return new ScriptedRejection(
        id,
        "",
        user,
        List.of("staff"),
        "failed to place application %s: application rejected: no placement rule matched"
            .formatted(id),
        at);
  }

  static String json(List<ScriptedRejection> all) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (ScriptedRejection one : all) {
        one.write(json);
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  /** As {@code pkg/webservice/dao/application_info.go} has it. */
  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("applicationID", id);
    json.writeStringField("partition", "default");
    json.writeStringField("queueName", queue);
    json.writeNumberField("submissionTime", at);
    json.writeNumberField("finishedTime", at + 5);
    json.writeStringField("applicationState", "Rejected");
    json.writeStringField("user", user);
    json.writeArrayFieldStart("groups");
    for (String group : groups) {
      json.writeString(group);
    }
    json.writeEndArray();
    json.writeStringField("rejectedMessage", message);
    json.writeArrayFieldStart("stateLog");
    json.writeStartObject();
    json.writeNumberField("time", at + 5);
    json.writeStringField("applicationState", "Rejected");
    json.writeEndObject();
    json.writeEndArray();
    json.writeNumberField("startTime", -62135596800000L);
    json.writeObjectFieldStart("resourceHistory");
    json.writeEndObject();
    json.writeEndObject();
  }
}
