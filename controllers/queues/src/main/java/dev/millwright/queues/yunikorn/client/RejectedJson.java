package dev.millwright.queues.yunikorn.client;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;

/**
 * Applications that were rejected, as records. What YuniKorn sends: YuniKorn core, {@code
 * pkg/webservice/dao/application_info.go}.
 */
final class RejectedJson {
  private String id = "";
  private String queue = "";
  private String user = "";
  private List<String> groups = List.of();
  private String message = "";
  private long submitted;
  private long finished;

  private RejectedJson() {}

  static List<RejectedApplication> applications(JsonParser json) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      throw new IOException("it is no list");
    }
    return LenientJson.list(json, RejectedJson::application);
  }

  private static RejectedApplication application(JsonParser json) throws IOException {
    var seen = new RejectedJson();
    LenientJson.object(json, seen::take);
    if (seen.id.isEmpty()) {
      throw new IOException("it has no applicationID");
    }
    // It is rejected in the moment in which it is submitted.
    return new RejectedApplication(
        seen.id,
        seen.queue,
        seen.user,
        seen.groups,
        seen.message,
        seen.submitted == 0 ? seen.finished : seen.submitted,
        seen.finished == 0 ? seen.submitted : seen.finished);
  }

  private void take(String field, JsonParser json) throws IOException {
    switch (field) {
      case "applicationID" -> id = LenientJson.text(json);
      case "queueName" -> queue = LenientJson.text(json);
      case "user" -> user = LenientJson.text(json);
      case "groups" -> groups = LenientJson.list(json, LenientJson::text);
      case "rejectedMessage" -> message = LenientJson.text(json);
      case "submissionTime" -> submitted = LenientJson.number(json);
      case "finishedTime" -> finished = LenientJson.number(json);
      default -> json.skipChildren();
    }
  }
}
