package dev.millwright.queues.yunikorn.client;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * An application of the stand-in, with one pod that has a node and one that has none.
 *
 * @param id by which pods name it
 * @param namespace of its pods
 * @param state as YuniKorn says it
 * @param submitted in nanoseconds since 1970
 * @param used thousandths of a CPU that the one pod has; 0 for no such pod
 * @param asked thousandths of a CPU that the other one asks for; 0 for no such pod
 * @param said what was in the way of that one last; empty for nothing
 * @param placeholders of its gang; 0 for no gang
 */
public record ScriptedApplication(
    String id,
    String namespace,
    String state,
    long submitted,
    long used,
    long asked,
    String said,
    int placeholders) {

  /** As {@code pkg/webservice/dao/application_info.go} has it. */
  void write(String queue, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("applicationID", id);
    vcores("usedResource", used, json);
    vcores("pendingResource", asked, json);
    json.writeStringField("partition", "default");
    json.writeStringField("queueName", queue);
    json.writeNumberField("submissionTime", submitted);
    json.writeNullField("finishedTime");
    if (asked > 0) {
      json.writeArrayFieldStart("requests");
      request(json);
      json.writeEndArray();
    }
    if (used > 0) {
      json.writeArrayFieldStart("allocations");
      allocation(json);
      json.writeEndArray();
    }
    json.writeStringField("applicationState", state);
    json.writeStringField("user", "alice");
    json.writeArrayFieldStart("stateLog");
    json.writeStartObject();
    json.writeNumberField("time", submitted + 1);
    json.writeStringField("applicationState", state);
    json.writeEndObject();
    json.writeEndArray();
    if (placeholders > 0) {
      json.writeArrayFieldStart("placeholderData");
      json.writeStartObject();
      json.writeStringField("taskGroupName", "executor");
      json.writeNumberField("count", placeholders);
      vcores("minResource", asked, json);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeObjectFieldStart("resourceHistory");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void request(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("allocationKey", id + "-2");
    tags(json);
    json.writeNumberField("requestTime", submitted + 2);
    vcores("resource", asked, json);
    json.writeStringField("priority", "0");
    json.writeStringField("applicationId", id);
    if (!said.isEmpty()) {
      json.writeArrayFieldStart("allocationLog");
      said("Preemption does not help", submitted + 3, json);
      said(said, submitted + 4, json);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void said(String message, long at, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", message);
    json.writeNumberField("lastOccurrence", at);
    json.writeNumberField("count", 7);
    json.writeEndObject();
  }

  private void allocation(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("allocationKey", id + "-1");
    tags(json);
    vcores("resource", used, json);
    json.writeStringField("nodeId", "node-1");
    if (placeholders > 0) {
      json.writeBooleanField("placeholder", true);
    }
    json.writeEndObject();
  }

  private void tags(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("allocationTags");
    json.writeStringField("kubernetes.io/meta/namespace", namespace);
    json.writeStringField("kubernetes.io/meta/podName", id + "-pod");
    json.writeEndObject();
  }

  private static void vcores(String field, long amount, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    if (amount > 0) {
      json.writeNumberField("vcore", amount);
    }
    json.writeEndObject();
  }
}
