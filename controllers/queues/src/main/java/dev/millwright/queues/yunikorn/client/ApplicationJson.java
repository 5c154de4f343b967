package dev.millwright.queues.yunikorn.client;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Applications of a queue as records: of each only what is told of it, however many pods it has.
 * What YuniKorn sends: YuniKorn core, {@code pkg/webservice/dao/application_info.go}.
 */
final class ApplicationJson {
  private static final String NAMESPACE = "kubernetes.io/meta/namespace";
  private static final SortedMap<String, Long> NOTHING = Collections.emptySortedMap();

  private String id = "";
  private String state = "";
  private @Nullable String namespace;
  private long submitted;
  private long firstState;
  private long firstAsk;
  private SortedMap<String, Long> pending = NOTHING;
  private LiveApplication.@Nullable Ask ask;
  private long askSaidAt;
  private long askTime;
  private long placeholders;
  private long replaced;
  private long placed;

  private ApplicationJson() {}

  static List<LiveApplication> applications(JsonParser json) throws IOException {
    if (!json.isExpectedStartArrayToken()) {
      throw new IOException("it is no list");
    }
    return LenientJson.list(json, ApplicationJson::application);
  }

  private static LiveApplication application(JsonParser json) throws IOException {
    var seen = new ApplicationJson();
    LenientJson.object(json, seen::take);
    if (seen.id.isEmpty()) {
      throw new IOException("it has no applicationID");
    }
    long since = seen.submitted > 0 ? seen.submitted : earlier(seen.firstState, seen.firstAsk);
    return new LiveApplication(
        seen.id,
        seen.namespace,
        seen.state,
        since,
        seen.pending,
        seen.ask,
        seen.placeholders,
        seen.placed + seen.replaced);
  }

  private static long earlier(long one, long other) {
    return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
  }

  private void take(String field, JsonParser json) throws IOException {
    switch (field) {
      case "applicationID" -> id = LenientJson.text(json);
      case "applicationState" -> state = LenientJson.text(json);
      case "submissionTime" -> submitted = LenientJson.number(json);
      case "pendingResource" -> pending = LenientJson.numbers(json);
      case "requests" -> LenientJson.list(json, this::request);
      case "allocations" -> LenientJson.list(json, this::allocation);
      case "placeholderData" -> LenientJson.list(json, this::placeholder);
      case "stateLog" -> LenientJson.list(json, this::state);
      default -> json.skipChildren();
    }
  }

  private boolean request(JsonParser json) throws IOException {
    var seen = new Request();
    LenientJson.object(json, seen::take);
    tags(seen.tags);
    firstAsk = earlier(firstAsk, seen.time);
    // The one of which something was said last tells what is in the way now; they have no order.
    boolean older = seen.saidAt == askSaidAt && seen.time < askTime;
    if (ask == null || seen.saidAt > askSaidAt || older) {
      ask = new LiveApplication.Ask(seen.resources, seen.said);
      askSaidAt = seen.saidAt;
      askTime = seen.time;
    }
    return true;
  }

  private static final class Request {
    private Map<String, String> tags = Map.of();
    private SortedMap<String, Long> resources = NOTHING;
    private long time;
    private String said = "";
    private long saidAt;

    void take(String field, JsonParser json) throws IOException {
      switch (field) {
        case "allocationTags" -> tags = LenientJson.texts(json);
        case "requestTime" -> time = LenientJson.number(json);
        case "resource" -> resources = LenientJson.numbers(json);
        case "allocationLog" -> LenientJson.list(json, this::log);
        default -> json.skipChildren();
      }
    }

    private boolean log(JsonParser json) throws IOException {
      var message = new String[] {""};
      var at = new long[] {0};
      LenientJson.object(
          json,
          (field, value) -> {
            switch (field) {
              case "message" -> message[0] = LenientJson.text(value);
              case "lastOccurrence" -> at[0] = LenientJson.number(value);
              default -> value.skipChildren();
            }
          });
      if (at[0] >= saidAt) {
        said = message[0];
        saidAt = at[0];
      }
      return true;
    }
  }

  private boolean allocation(JsonParser json) throws IOException {
    LenientJson.object(
        json,
        (field, value) -> {
          switch (field) {
            case "allocationTags" -> tags(LenientJson.texts(value));
            case "placeholder" -> placed += LenientJson.flag(value) ? 1 : 0;
            default -> value.skipChildren();
          }
        });
    return true;
  }

  private void tags(Map<String, String> tags) {
    if (namespace == null) {
      namespace = tags.get(NAMESPACE);
    }
  }

  private boolean placeholder(JsonParser json) throws IOException {
    LenientJson.object(
        json,
        (field, value) -> {
          switch (field) {
            case "count" -> placeholders += LenientJson.number(value);
            case "replaced", "timedout" -> replaced += LenientJson.number(value);
            default -> value.skipChildren();
          }
        });
    return true;
  }

  private boolean state(JsonParser json) throws IOException {
    LenientJson.object(
        json,
        (field, value) -> {
          if (field.equals("time")) {
            firstState = earlier(firstState, LenientJson.number(value));
          } else {
            value.skipChildren();
          }
        });
    return true;
  }
}
