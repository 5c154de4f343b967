package dev.millwright.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  private static final String LINE =
      """
      {"auditID":"%s","verb":"create","objectRef":{"resource":"pods","name":"%s"}}
      """;

  private final Path folder;

  AuditLogTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void leavesALineThatIsStillBeingWrittenForLater() throws IOException {
    String half = LINE.formatted("2", "second").substring(0, 40);
    assertThat(log(LINE.formatted("1", "first") + half).requests())
        .extracting(AuditedRequest::name)
        .containsExactly("first");
    assertThat(log(half).requests()).isEmpty();
  }

  @Test
  void saysWhereAWholeLineIsNone() throws IOException {
    AuditLog log = log("{half\n" + LINE.formatted("1", "first"));
    assertThatThrownBy(log::requests)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("{half");
  }

  @Test
  void fromHereKnowsNothingOfBefore() throws IOException {
    String half = LINE.formatted("2", "zwölf").substring(0, 40);
    AuditLog all = log(LINE.formatted("1", "first") + half);
    AuditLog later = all.fromHere();
    assertThat(later.requests()).isEmpty();
    log(LINE.formatted("1", "first") + LINE.formatted("2", "zwölf"));
    AuditLog last = later.fromHere();
    log(LINE.formatted("1", "first") + LINE.formatted("2", "zwölf") + LINE.formatted("3", "third"));
    assertThat(all.requests()).extracting(AuditedRequest::name).hasSize(3);
    assertThat(later.requests()).extracting(AuditedRequest::name).containsExactly("zwölf", "third");
    assertThat(last.requests()).extracting(AuditedRequest::name).containsExactly("third");
  }

  private AuditLog log(String text) throws IOException {
    return AuditLog.of(Files.writeString(folder.resolve("audit.log"), text));
  }
}
