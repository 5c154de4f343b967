package dev.millwright.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedBytesTest {
  private final Line line = new Line();

  @ParameterizedTest(name = "{0} up to {1} bytes is {2}, cut: {3}")
  @CsvSource({
    "a|b|c, 4, abc,  false",
    "a|b|c, 3, abc,  false",
    "a|b|c, 2, ab,   true",
    "abc|d, 2, ab,   true",
    "abc|d, 3, abc,  true",
    "abcd,  0, '',   true",
    "'',    0, '',   false",
  })
  void readsUpToTheLimitAndHangsUpOnTheRest(String chunks, int limit, String read, boolean cut) {
    var bytes = new BoundedBytes(200, limit);
    bytes.onSubscribe(line);
    for (String chunk : chunks.split("\\|", -1)) {
      bytes.onNext(List.of(ByteBuffer.wrap(chunk.getBytes(StandardCharsets.UTF_8))));
    }
    assertThat(line.hungUp).isEqualTo(cut);
    assertThat(future(bytes).isDone()).as("the rest is not waited for").isEqualTo(cut);
    bytes.onComplete();

    BoundedBytes.Body body = future(bytes).join();
    assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).isEqualTo(read);
    assertThat(body.cut()).isEqualTo(cut);
    assertThat(body.status()).isEqualTo(200);
  }

  @Test
  void aBrokenLineIsNoAnswer() {
    var bytes = new BoundedBytes(200, 10);
    bytes.onSubscribe(line);
    bytes.onNext(List.of(ByteBuffer.wrap(new byte[] {1})));
    bytes.onError(new IOException("broken"));

    assertThatThrownBy(future(bytes)::join).hasRootCauseMessage("broken");
  }

  private static CompletableFuture<BoundedBytes.Body> future(BoundedBytes bytes) {
    return bytes.getBody().toCompletableFuture();
  }

  private static final class Line implements Subscription {
    private boolean hungUp;

    @Override
    public void request(long count) {
      assertThat(count).isPositive();
    }

    @Override
    public void cancel() {
      hungUp = true;
    }
  }
}
