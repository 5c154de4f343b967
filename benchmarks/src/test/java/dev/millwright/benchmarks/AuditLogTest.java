package dev.millwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  @Test
  void countsOneUserWithinTheTime(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("audit.log");
    Files.writeString(
        file,
        line("controller", "patch", "services", "", "2026-01-01T00:00:05Z")
            + line("controller", "create", "selfsubjectrulesreviews", "", "2026-01-01T00:00:09Z")
            + line("controller", "patch", "services", "", "2026-01-01T00:00:06Z")
            + line("controller", "patch", "pulsarclusters", "status", "2026-01-01T00:00:07Z")
            + line("controller", "update", "leases", "", "2026-01-01T00:00:08Z")
            + line("controller", "watch", "pods", "", "2026-01-01T00:00:08Z")
            + line("admin", "patch", "services", "", "2026-01-01T00:00:08Z")
            + line("controller", "patch", "services", "", "2026-01-01T00:01:00Z")
            + line("controller", "patch", "services", "", "2026-01-01T00:00:09Z")
                .replace("\"verb\"", "\"responseStatus\":{\"code\":409},\"verb\"")
            + "{\"verb\":\"pat");
    var requests =
        new AuditLog(file)
            .requests(
                "controller",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:01:00Z"));
    assertThat(requests)
        .containsOnly(
            Map.entry("patch services", 2L),
            Map.entry("patch services (409)", 1L),
            Map.entry("patch pulsarclusters/status", 1L),
            Map.entry("update leases", 1L),
            Map.entry("create selfsubjectrulesreviews", 1L),
            Map.entry("watch pods", 1L));
    assertThat(AuditLog.writes(requests)).isEqualTo(4);
  }

  private static String line(
      String user, String verb, String resource, String subresource, String time) {
    return """
        {"verb":"%s","user":{"username":"%s"},"objectRef":{"resource":"%s","subresource":"%s"},"requestReceivedTimestamp":"%s"}
        """
        .formatted(verb, user, resource, subresource, time);
  }
}
