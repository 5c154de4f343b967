package dev.millwright.pulsar.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a server and lets connections through until it is shut. Shut, it still listens, so
 * that nobody else can take its port, and breaks off every connection.
 */
final class Gate implements AutoCloseable {

  private final ServerSocket door;
  private final URI behind;
  private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  /** An open one before this address. */
  Gate(String url) {
    behind = URI.create(url);
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
    Thread.ofVirtual().name("gate").start(this::admit);
  }

  /** The address of the server behind, by way of this. */
  String url() {
    return "http://localhost:" + door.getLocalPort();
  }

  void shut() {
    shut = true;
    passing.forEach(Gate::end);
  }

  void open() {
    shut = false;
  }

  private void admit() {
    while (!door.isClosed()) {
      try {
        pass(door.accept());
      } catch (IOException e) {
        // The door is closed, or the one who knocked has gone: the next may come.
      }
    }
  }

  private void pass(Socket client) throws IOException {
    passing.add(client);
    if (shut) {
      end(client);
      return;
    }
    Socket server = new Socket(behind.getHost(), behind.getPort());
    passing.add(server);
    Thread.ofVirtual().start(() -> pump(client, server));
    Thread.ofVirtual().start(() -> pump(server, client));
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side has gone; the other is told by the end of its connection.
    } finally {
      passing.remove(from);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    shut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
