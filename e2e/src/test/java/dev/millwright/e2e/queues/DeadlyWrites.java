package dev.millwright.e2e.queues;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.internal.SSLUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a controller and its API server, and kills the controller whenever a write of it
 * has been done, before it hears of it. Leases and events do not count: they are no part of what is
 * carried.
 */
final class DeadlyWrites implements AutoCloseable {
  private final ServerSocket server;
  private final SSLContext tls;
  private final String host;
  private final int port;
  private final Runnable kill;
  private final AtomicInteger deaths = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Listens on a free port of this machine.
   *
   * @param config of a client of the API server; only its trust is used
   * @param kill ends the controller
   */
  DeadlyWrites(Config config, Runnable kill) throws IOException, GeneralSecurityException {
    URI address = URI.create(config.getMasterUrl());
    this.host = address.getHost();
    this.port = address.getPort() < 0 ? 443 : address.getPort();
    this.tls =
        SSLUtils.sslContext(
            new ConfigBuilder(config)
                .withClientCertData(null)
                .withClientCertFile(null)
                .withClientKeyData(null)
                .withClientKeyFile(null)
                .build());
    this.kill = kill;
    this.server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Where the controller finds its API server. */
  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** How often it has killed. */
  int deaths() {
    return deaths.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket upstream = tls.getSocketFactory().createSocket(host, port)) {
      open.add(client);
      open.add(upstream);
      var written = new AtomicBoolean();
      threads.execute(() -> answers(upstream, client, written));
      requests(client.getInputStream(), upstream.getOutputStream(), written);
    } catch (IOException gone) {
      // One of both has hung up, and the other one is hung up on by leaving here.
    } finally {
      open.remove(client);
    }
  }

  /** Answers go through as they come, but for that of a write. */
  private void answers(Socket upstream, Socket client, AtomicBoolean written) {
    var buffer = new byte[16_384];
    try {
      InputStream in = upstream.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (written.get()) {
          die();
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException gone) {
      // Nobody is left to be told.
    } finally {
      hangUp(client);
      hangUp(upstream);
      open.remove(upstream);
    }
  }

  private synchronized void die() {
    deaths.incrementAndGet();
    kill.run();
    open.forEach(DeadlyWrites::hangUp);
  }

  private static void requests(InputStream in, OutputStream out, AtomicBoolean written)
      throws IOException {
    for (Head head = Head.read(in); head != null; head = Head.read(in)) {
      if (head.isWrite()) {
        written.set(true);
      }
      out.write(head.bytes);
      if (head.isUpgrade()) {
        in.transferTo(out);
        return;
      }
      long left = head.length();
      while (left > 0) {
        byte[] part = in.readNBytes((int) Math.min(left, 16_384));
        if (part.length == 0) {
          return;
        }
        out.write(part);
        left -= part.length;
      }
      out.flush();
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException already) {
      // It is closed.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    open.forEach(DeadlyWrites::hangUp);
    threads.shutdownNow();
  }

  /** The head of a request. */
  private static final class Head {
    private final byte[] bytes;

    private Head(byte[] bytes) {
      this.bytes = bytes;
    }

    static @Nullable Head read(InputStream in) throws IOException {
      var bytes = new ByteArrayOutputStream();
      int ends = 0;
      while (ends < 2) {
        int one = in.read();
        if (one < 0) {
          return null;
        }
        bytes.write(one);
        if (one == '\n') {
          ends++;
        } else if (one != '\r') {
          ends = 0;
        }
      }
      return new Head(bytes.toByteArray());
    }

    private String text() {
      return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    boolean isWrite() {
      String line = text().lines().findFirst().orElse("");
      return !line.startsWith("get ")
          && !line.contains("/leases")
          && !line.contains("/events")
          && !line.contains("/authorization.k8s.io/");
    }

    boolean isUpgrade() {
      return text().contains("\nupgrade:");
    }

    long length() {
      return text()
          .lines()
          .filter(line -> line.startsWith("content-length:"))
          .mapToLong(line -> Long.parseLong(line.substring("content-length:".length()).trim()))
          .findFirst()
          .orElse(0);
    }
  }
}
