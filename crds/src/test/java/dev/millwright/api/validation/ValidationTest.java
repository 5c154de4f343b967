package dev.millwright.api.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends files to a real API server, the documents of a file one after the other. Every document of
 * {@code valid-*} and of {@code examples/} is accepted. Of {@code invalid-*} the last is refused,
 * with each of the file's {@code # expect:} lines in the message.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ValidationTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final String EXPECT = "# expect: ";

  private @Nullable ApiServer api;
  private int namespaces;

  @BeforeAll
  void start() {
    var cache = Path.of(System.getProperty("millwright.cache", ""));
    assertThat(cache.resolve("k8s"))
        .as("kube-apiserver; run: local-cluster/binaries etcd kube-apiserver kubectl")
        .isDirectory();
    api = ApiServer.start(cache);
    api.installCrds();
  }

  @AfterAll
  void stop() {
    if (api != null) {
      api.close();
    }
  }

  static Stream<Path> valid() {
    return Stream.concat(files("valid-"), ApiServer.yamlFiles(EXAMPLES).stream());
  }

  static Stream<Path> invalid() {
    return files("invalid-");
  }

  private static Stream<Path> files(String prefix) {
    return ApiServer.yamlFiles(RESOURCES).stream()
        .filter(file -> file.getFileName().toString().startsWith(prefix));
  }

  @ParameterizedTest
  @MethodSource
  void valid(Path file) {
    var namespace = namespace();
    send(documents(file), namespace);
  }

  @ParameterizedTest
  @MethodSource
  void invalid(Path file) {
    var namespace = namespace();
    var documents = documents(file);
    send(documents.subList(0, documents.size() - 1), namespace);
    boolean first = documents.size() == 1;

    assertThatThrownBy(() -> send(documents.getLast(), first, namespace))
        .isInstanceOf(KubernetesClientException.class)
        .message()
        .contains(expectations(file));
  }

  /** Creates each name the first time it comes, and changes it after that. */
  private void send(List<HasMetadata> documents, String namespace) {
    var seen = new HashSet<String>();
    for (var document : documents) {
      send(document, seen.add(document.getKind() + document.getMetadata().getName()), namespace);
    }
  }

  private void send(HasMetadata document, boolean first, String namespace) {
    if (first) {
      api().create(document, namespace);
    } else {
      api().replace(document, namespace);
    }
  }

  @Test
  void everyInvalidFileSaysWhatItExpects() {
    assertThat(invalid()).isNotEmpty().allSatisfy(f -> assertThat(expectations(f)).isNotEmpty());
  }

  private static List<String> expectations(Path file) {
    return ApiServer.read(file)
        .lines()
        .filter(line -> line.startsWith(EXPECT))
        .map(line -> line.substring(EXPECT.length()))
        .toList();
  }

  private List<HasMetadata> documents(Path file) {
    return api().load(ApiServer.read(file));
  }

  private String namespace() {
    var name = "file-" + ++namespaces;
    api().createNamespace(name);
    return name;
  }

  private ApiServer api() {
    return Objects.requireNonNull(api, "started before all tests");
  }
}
