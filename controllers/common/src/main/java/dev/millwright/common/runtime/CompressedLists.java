package dev.millwright.common.runtime;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.JdkZlibDecoder;
import io.netty.handler.codec.compression.ZlibWrapper;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the pages of a list in compressed form, which an API server gives from 128 KiB on. The
 * pods of some thousand Spark applications are hundreds of megabytes, and where nothing but C1
 * compiles, to decipher them took as long as to read them: compressed, an eighth of that.
 */
final class CompressedLists implements Interceptor {
  /** What the client is to call it. */
  static final String NAME = "compressed-lists";

  @Override
  public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
    if (isPage(request)) {
      builder.setHeader("Accept-Encoding", "gzip");
    }
  }

  @Override
  public AsyncBody.Consumer<List<ByteBuffer>> consumer(
      AsyncBody.Consumer<List<ByteBuffer>> consumer, HttpRequest request) {
    return isPage(request) ? new Inflated(consumer) : consumer;
  }

  /** As informers ask for them; small answers need none of this. */
  private static boolean isPage(HttpRequest request) {
    URI uri = request.uri();
    return request.method().equals("GET")
        && uri.getRawQuery() != null
        && ("&" + uri.getRawQuery()).contains("&limit=");
  }

  /** Passes an answer on as it was before it was compressed, if it was. */
  private static final class Inflated implements AsyncBody.Consumer<List<ByteBuffer>> {
    /** How a gzip file begins, by RFC 1952; what the API server says else begins otherwise. */
    private static final byte MAGIC = 0x1f;

    private final AsyncBody.Consumer<List<ByteBuffer>> consumer;
    private boolean begun;
    private @Nullable EmbeddedChannel gzip;

    Inflated(AsyncBody.Consumer<List<ByteBuffer>> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void consume(List<ByteBuffer> read, AsyncBody body) throws Exception {
      List<ByteBuffer> plain = new ArrayList<>();
      for (ByteBuffer part : read) {
        plain(part, plain);
      }
      if (plain.isEmpty()) {
        body.consume(); // Nothing can be told of it yet.
      } else {
        consumer.consume(plain, body);
      }
    }

    private void plain(ByteBuffer part, List<ByteBuffer> to) {
      if (!begun && part.hasRemaining()) {
        begun = true;
        if (part.get(part.position()) == MAGIC) {
          gzip = new EmbeddedChannel(new JdkZlibDecoder(ZlibWrapper.GZIP, 0));
        }
      }
      if (gzip == null) {
        to.add(part);
        return;
      }
      gzip.writeInbound(Unpooled.wrappedBuffer(part));
      for (ByteBuf inflated = gzip.readInbound(); inflated != null; inflated = gzip.readInbound()) {
        byte[] bytes = new byte[inflated.readableBytes()];
        inflated.readBytes(bytes).release();
        to.add(ByteBuffer.wrap(bytes));
      }
      if (gzip.pipeline().get(JdkZlibDecoder.class).isClosed()) {
        gzip.finishAndReleaseAll();
      }
    }
  }
}
