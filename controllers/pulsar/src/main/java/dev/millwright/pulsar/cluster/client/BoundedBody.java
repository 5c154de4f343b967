package dev.millwright.pulsar.cluster.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit and hangs up on the rest, so that an endless answer costs nothing. */
final class BoundedBody implements BodySubscriber<HttpText> {

  private final int status;
  private final int limit;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final CompletableFuture<HttpText> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  BoundedBody(int status, int limit) {
    this.status = status;
    this.limit = limit;
  }

  @Override
  public CompletionStage<HttpText> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (body.isDone()) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      byte[] chunk = new byte[Math.min(buffer.remaining(), limit - read.size())];
      buffer.get(chunk);
      read.writeBytes(chunk);
      if (buffer.hasRemaining()) {
        complete(true);
        if (subscription != null) {
          subscription.cancel();
        }
        return;
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    complete(false);
  }

  private void complete(boolean cut) {
    body.complete(new HttpText(status, read.toString(StandardCharsets.UTF_8), cut));
  }
}
