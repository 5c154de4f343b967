package dev.millwright.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.StandardHttpRequest;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RealKubernetes
class CompressedListsTest {
  private static final URI PAGE =
      URI.create("https://localhost/api/v1/pods?labelSelector=a%3Db&limit=500");
  private static final String TEXT = "{\"kind\": \"PodList\"}".repeat(10_000);

  @Test
  void aControllersListsOfARealApiServerAreTheSame(KubernetesClient client) throws Exception {
    IntStream.range(0, 6).forEach(number -> client.resource(large(number)).create());

    try (KubernetesClient controller =
        new ControllerClient().client(client.getConfiguration(), new KubernetesSerialization())) {
      assertThat(maps(controller, 500L)).hasSize(6).isEqualTo(maps(client, 500L));
      assertThat(maps(controller, 1L)).hasSize(1).isEqualTo(maps(client, 1L));
      assertThat(encoding(controller, "?limit=500")).isEqualTo("gzip");
      assertThat(encoding(controller, "?limit=1&labelSelector=none")).isNull();
      assertThat(encoding(controller, "")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 11, 4_096, 10_000_000})
  void inflatesWhateverPartsItComesIn(int size) throws Exception {
    var answer = new Answer(PAGE);

    answer.take(gzip(TEXT), size);

    assertThat(answer.text()).isEqualTo(TEXT);
    assertThat(answer.asked + answer.passed).isEqualTo(Math.ceilDiv(gzip(TEXT).length, size));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " ", "404 page not found"})
  void passesOnWhatIsNotCompressed(String text) throws Exception {
    var answer = new Answer(PAGE);

    answer.take(text.getBytes(StandardCharsets.UTF_8), 1);

    assertThat(answer.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/api/v1/pods",
        "https://localhost/api/v1/namespaces/a/pods/b/log?limitBytes=500",
        "https://localhost/api/v1/namespaces/a/pods/limit=1"
      })
  void leavesAllElseAlone(String uri) {
    AsyncBody.Consumer<List<ByteBuffer>> consumer = (read, body) -> {};

    assertThat(new CompressedLists().consumer(consumer, request(URI.create(uri))))
        .isSameAs(consumer);
  }

  @Test
  void refusesWhatWasDamagedOnItsWay() throws Exception {
    byte[] damaged = gzip(TEXT);
    damaged[damaged.length - 6] ^= 1;
    var answer = new Answer(PAGE);

    assertThatThrownBy(() -> answer.take(damaged, damaged.length)).hasMessageContaining("CRC");
  }

  private static List<ConfigMap> maps(KubernetesClient client, long limit) {
    return client
        .configMaps()
        .withLabel("large")
        .list(new ListOptionsBuilder().withLimit(limit).build())
        .getItems();
  }

  /** Of the answer as it came over the wire. */
  private static @Nullable String encoding(KubernetesClient client, String query) throws Exception {
    URI all =
        client
            .getMasterUrl()
            .toURI()
            .resolve("/api/v1/namespaces/" + client.getNamespace() + "/configmaps" + query);
    return client
        .getHttpClient()
        .sendAsync(request(all), String.class)
        .get(1, TimeUnit.MINUTES)
        .header("Content-Encoding");
  }

  /** Not too easily compressed, so that an answer comes in several parts. */
  private static ConfigMap large(int number) {
    var letters = new Random(number);
    String text =
        letters
            .ints(200_000, 'a', 'q')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName("large-" + number)
        .addToLabels("large", "true")
        .endMetadata()
        .addToData("text", number == 0 ? "small" : text)
        .build();
  }

  private static HttpRequest request(URI uri) {
    return new StandardHttpRequest.Builder().uri(uri).build();
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** An answer to a request, as the client takes it. */
  private static final class Answer implements AsyncBody {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AsyncBody.Consumer<List<ByteBuffer>> consumer;
    private int asked;
    private int passed;

    Answer(URI uri) {
      consumer = new CompressedLists().consumer((read, body) -> pass(read), request(uri));
    }

    void take(byte[] all, int size) throws Exception {
      for (int from = 0; from < all.length; from += size) {
        int length = Math.min(size, all.length - from);
        consumer.consume(List.of(ByteBuffer.wrap(all, from, length)), this);
      }
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    private void pass(List<ByteBuffer> read) {
      passed++;
      for (ByteBuffer part : read) {
        byte[] some = new byte[part.remaining()];
        part.get(some);
        bytes.writeBytes(some);
      }
    }

    @Override
    public void consume() {
      asked++;
    }

    @Override
    public CompletableFuture<Void> done() {
      return new CompletableFuture<>();
    }

    @Override
    public void cancel() {
      throw new AssertionError("nothing is cancelled here");
    }
  }
}
