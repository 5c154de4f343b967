package dev.millwright.common.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit and hangs up on the rest, so that an endless answer costs nothing. */
public final class BoundedBytes implements BodySubscriber<BoundedBytes.Body> {

  /**
   * What was read.
   *
   * @param status of the answer
   * @param bytes of the body, up to the limit
   * @param cut whether there was more
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Body(int status, byte[] bytes, boolean cut) {}

  private final int status;
  private final int limit;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final CompletableFuture<Body> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /**
   * Of one answer.
   *
   * @param status of the answer
   * @param limit bytes that are read at most
   */
  public BoundedBytes(int status, int limit) {
    this.status = status;
    this.limit = limit;
  }

  @Override
  public CompletionStage<Body> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      byte[] chunk = new byte[Math.min(buffer.remaining(), limit - read.size())];
      buffer.get(chunk);
      read.writeBytes(chunk);
      if (buffer.hasRemaining()) {
        complete(true);
        if (subscription != null) {
          subscription.cancel();
        }
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
    body.complete(new Body(status, read.toByteArray(), cut));
  }
}
