package dev.millwright.queues.yunikorn.client;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Answers of YuniKorn as records. What it sends: YuniKorn core, {@code pkg/webservice/dao}. An
 * answer without what makes it this answer is somebody else's.
 */
final class LiveJson {
  private LiveJson() {}

  static Verdict verdict(JsonParser json) throws IOException {
    var seen = new VerdictFields();
    LenientJson.object(
        json,
        (name, value) -> {
          switch (name) {
            case "allowed" -> {
              seen.allowed = LenientJson.flag(value);
              seen.known = true;
            }
            case "reason" -> seen.reason = LenientJson.text(value);
            default -> value.skipChildren();
          }
        });
    require(seen.known, "allowed");
    return new Verdict(seen.allowed, seen.reason);
  }

  private static final class VerdictFields {
    boolean known;
    boolean allowed;
    String reason = "";
  }

  /** Named {@code Checksum} in JSON, and {@code checksum} in its YAML. */
  static String checksum(JsonParser json) throws IOException {
    var seen = new ArrayList<String>();
    LenientJson.object(
        json,
        (name, value) -> {
          if (name.equalsIgnoreCase("checksum")) {
            seen.add(LenientJson.text(value).toUpperCase(Locale.ROOT));
          } else {
            value.skipChildren();
          }
        });
    require(!seen.isEmpty() && !seen.getFirst().isEmpty(), "checksum");
    return seen.getFirst();
  }

  static List<LivePartition> partitions(JsonParser json) throws IOException {
    require(json.isExpectedStartArrayToken(), "a list");
    return LenientJson.list(json, LiveJson::partition);
  }

  private static LivePartition partition(JsonParser json) throws IOException {
    var seen = new PartitionFields();
    LenientJson.object(json, seen::take);
    require(!seen.name.isEmpty(), "name");
    return new LivePartition(
        seen.name,
        seen.state,
        seen.capacity,
        seen.used,
        seen.nodes,
        seen.nodeSort,
        seen.preemption,
        seen.quotaPreemption);
  }

  private static final class PartitionFields {
    private String name = "";
    private String state = "";
    private String nodeSort = "";
    private SortedMap<String, Long> capacity = Collections.emptySortedMap();
    private SortedMap<String, Long> used = Collections.emptySortedMap();
    private long nodes;
    private boolean preemption;
    private boolean quotaPreemption;

    void take(String field, JsonParser json) throws IOException {
      switch (field) {
        // Sent as [cluster]default where it is not cut.
        case "name" -> {
          String whole = LenientJson.text(json);
          name = whole.substring(whole.lastIndexOf(']') + 1);
        }
        case "state" -> state = LenientJson.text(json);
        case "totalNodes" -> nodes = LenientJson.number(json);
        case "preemptionEnabled" -> preemption = LenientJson.flag(json);
        case "quotaPreemptionEnabled" -> quotaPreemption = LenientJson.flag(json);
        case "capacity" -> LenientJson.object(json, this::capacity);
        case "nodeSortingPolicy" -> LenientJson.object(json, this::nodeSort);
        default -> json.skipChildren();
      }
    }

    private void capacity(String field, JsonParser json) throws IOException {
      switch (field) {
        case "capacity" -> capacity = LenientJson.numbers(json);
        case "usedCapacity" -> used = LenientJson.numbers(json);
        default -> json.skipChildren();
      }
    }

    private void nodeSort(String field, JsonParser json) throws IOException {
      if (field.equals("type")) {
        nodeSort = LenientJson.text(json);
      } else {
        json.skipChildren();
      }
    }
  }

  static LiveQueue queue(JsonParser json) throws IOException {
    var seen = new QueueFields();
    LenientJson.object(json, seen::take);
    require(!seen.path.isEmpty(), "queuename");
    return seen.queue();
  }

  private static final class QueueFields {
    private static final SortedMap<String, Long> NONE = Collections.emptySortedMap();

    private String path = "";
    private String status = "";
    private boolean leaf;
    private boolean managed;
    private SortedMap<String, Long> guaranteed = NONE;
    private SortedMap<String, Long> max = NONE;
    private SortedMap<String, Long> allocated = NONE;
    private SortedMap<String, Long> pending = NONE;
    private SortedMap<String, Long> headroom = NONE;
    private long maxRunning;
    private long running;
    private SortedMap<String, String> properties = Collections.emptySortedMap();
    private List<LiveQueue> children = List.of();

    void take(String field, JsonParser json) throws IOException {
      switch (field) {
        case "queuename" -> path = LenientJson.text(json);
        case "status" -> status = LenientJson.text(json);
        case "isLeaf" -> leaf = LenientJson.flag(json);
        case "isManaged" -> managed = LenientJson.flag(json);
        case "guaranteedResource" -> guaranteed = LenientJson.numbers(json);
        case "maxResource" -> max = LenientJson.numbers(json);
        case "allocatedResource" -> allocated = LenientJson.numbers(json);
        case "pendingResource" -> pending = LenientJson.numbers(json);
        case "headroom" -> headroom = LenientJson.numbers(json);
        case "maxRunningApps" -> maxRunning = LenientJson.number(json);
        case "runningApps" -> running = LenientJson.number(json);
        case "properties" -> properties = LenientJson.texts(json);
        case "children" -> children = LenientJson.list(json, LiveJson::queue);
        default -> json.skipChildren();
      }
    }

    LiveQueue queue() {
      return new LiveQueue(
          path,
          status,
          leaf,
          managed,
          guaranteed,
          max,
          allocated,
          pending,
          headroom,
          maxRunning,
          running,
          properties,
          children);
    }
  }

  private static void require(boolean there, String what) throws IOException {
    if (!there) {
      throw new IOException("it has no " + what);
    }
  }
}
