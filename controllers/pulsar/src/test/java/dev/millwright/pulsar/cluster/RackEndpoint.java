package dev.millwright.pulsar.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The brokers' map of bookies to racks, as their REST interface shows it: all in one group. */
final class RackEndpoint {

  static final String PATH = "/admin/v2/bookies/racks-info";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, String> racks = new ConcurrentSkipListMap<>();
  private final List<String> writes = new CopyOnWriteArrayList<>();
  private volatile boolean refusing;

  /** Someone else puts a bookie in a rack. */
  void set(String bookie, String rack) {
    racks.put(bookie, rack);
  }

  /** Someone else takes a bookie out of its rack. */
  void forget(String bookie) {
    racks.remove(bookie);
  }

  Map<String, String> racks() {
    return Map.copyOf(racks);
  }

  /** What was asked to be written so far, like {@code POST bookie-0:3181}. */
  List<String> writes() {
    return List.copyOf(writes);
  }

  void refuse(boolean refuses) {
    refusing = refuses;
  }

  Entry<Integer, String> answer(HttpExchange exchange) throws IOException {
    String bookie = exchange.getRequestURI().getPath().substring(PATH.length()).replace("/", "");
    String method = exchange.getRequestMethod();
    if (method.equals("GET")) {
      var all = json.createObjectNode();
      racks.forEach((id, rack) -> all.withObject("/default").putObject(id).put("rack", rack));
      return Map.entry(200, all.toString());
    }
    writes.add(method + " " + bookie);
    if (refusing) {
      return Map.entry(412, "{\"reason\":\"Bookie 'rack' parameter is invalid\"}");
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (method.equals("DELETE")) {
      return Map.entry(racks.remove(bookie) == null ? 404 : 204, "");
    }
    JsonNode place = json.readTree(new String(body, StandardCharsets.UTF_8));
    racks.put(bookie, place.path("rack").asText());
    return Map.entry(204, "");
  }
}
