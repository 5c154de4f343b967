package dev.millwright.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The programs of a local cluster of flavour simulated.
 *
 * @param state folder in which {@code local-cluster/cluster} keeps what it knows of the cluster
 */
public record SimulatedCluster(Path state) {
  /** What a cluster has beside its API server and etcd. */
  public static final List<String> OTHERS =
      List.of("kube-controller-manager", "kube-scheduler", "kwok", "volumes");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Its processes, by the name of the program. */
  public Map<String, ProcessHandle> programs() throws IOException {
    Map<String, ProcessHandle> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(state.resolve("pid"))) {
      for (Path file : files.toList()) {
        long pid = Long.parseLong(Files.readString(file).split(" ", 2)[0]);
        ProcessHandle.of(pid).ifPresent(process -> all.put(file.getFileName().toString(), process));
      }
    }
    return all;
  }

  /**
   * Stops programs where they stand, or lets them go on.
   *
   * @param signal STOP or CONT
   */
  public void signal(String signal, List<String> names) throws IOException {
    Map<String, ProcessHandle> programs = programs();
    for (String name : names) {
      ProcessHandle process = programs.get(name);
      if (process == null) {
        throw new IllegalStateException(name + " does not run; see the logs in " + state);
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .inheritIO()
          .start()
          .onExit()
          .join();
    }
  }

  /** Bytes that etcd uses for what is stored now, once what was overwritten is forgotten. */
  public long storedBytes() throws IOException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      JsonNode before = etcd(http, "maintenance/status", "{}");
      String revision = before.at("/header/revision").asText();
      etcd(http, "kv/compaction", "{\"revision\":" + revision + ",\"physical\":true}");
      return etcd(http, "maintenance/status", "{}").path("dbSizeInUse").asLong();
    }
  }

  private JsonNode etcd(HttpClient http, String method, String body) throws IOException {
    String port = Files.readString(state.resolve("port-datastore")).strip();
    URI address = URI.create("http://127.0.0.1:" + port + "/v3/" + method);
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)).build();
    try {
      JsonNode answer = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
      if (!answer.has("header")) {
        throw new IOException("etcd answered to " + method + ": " + answer);
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
