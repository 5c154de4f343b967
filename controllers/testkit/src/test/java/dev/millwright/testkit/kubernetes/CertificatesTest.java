package dev.millwright.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
  private final Path cache;

  CertificatesTest(@TempDir Path cache) {
    this.cache = cache;
  }

  @Test
  void thoseThatAreMadeFirstAreKept() throws IOException {
    Path made = cache.resolve("made");
    Certificates.publish(folder("one"), made);
    Certificates.publish(folder("two"), made);
    assertThat(made.resolve("client.key")).hasContent("one");
    assertThat(cache).isDirectoryNotContaining(path -> !path.equals(made));
  }

  @Test
  void whatCannotBeMovedIsNoSuccess() throws IOException {
    Path folder = folder("one");
    Path nowhere = cache.resolve("missing").resolve("made");
    assertThatThrownBy(() -> Certificates.publish(folder, nowhere))
        .isInstanceOf(FileSystemException.class);
  }

  private Path folder(String name) throws IOException {
    Path folder = Files.createDirectory(cache.resolve(name));
    Files.writeString(folder.resolve("client.key"), name);
    return folder;
  }
}
