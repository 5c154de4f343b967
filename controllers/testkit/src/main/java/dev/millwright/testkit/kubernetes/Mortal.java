package dev.millwright.testkit.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client that comes to grief at one write: either its process dies before it, and nothing leaves
 * it any more, or the write is done and its answer is lost.
 */
public final class Mortal implements Interceptor {
  /** What happens. */
  public enum Fate {
    DIES_BEFORE,
    LOSES_ANSWER
  }

  private final Fate fate;
  private final int write;
  private final AtomicInteger writes = new AtomicInteger();
  private volatile boolean dead;

  /** Meets its fate at this write, counted from 1. */
  public Mortal(Fate fate, int write) {
    this.fate = fate;
    this.write = write;
  }

  /** The client. */
  public KubernetesClient client(KubeApi api) {
    return new KubernetesClientBuilder()
        .withConfig(api.config())
        .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("mortal", this))
        .build();
  }

  /** Whether it is dead. */
  public boolean dead() {
    return dead;
  }

  /** Whether its fate has come. */
  public boolean met() {
    return writes.get() >= write;
  }

  @Override
  public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
    if (fate == Fate.DIES_BEFORE && isWrite(request) && writes.incrementAndGet() == write) {
      dead = true;
    }
    if (dead) {
      throw new UncheckedIOException(new ConnectException("this process is dead"));
    }
  }

  @Override
  public void after(
      HttpRequest request,
      HttpResponse<?> response,
      AsyncBody.Consumer<List<ByteBuffer>> consumer) {
    if (fate == Fate.LOSES_ANSWER && isWrite(request) && writes.incrementAndGet() == write) {
      throw new IllegalStateException("this answer is lost");
    }
  }

  private static boolean isWrite(HttpRequest request) {
    return !request.method().equals("GET") && !request.uri().getPath().contains("/events");
  }
}
