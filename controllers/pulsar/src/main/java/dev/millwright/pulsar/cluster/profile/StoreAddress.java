package dev.millwright.pulsar.cluster.profile;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the URL of a metadata store leads. An ensemble may be written in many ways: by some of its
 * servers, in any order, with or without the usual port.
 *
 * @param kind {@code zk}, {@code oxia} or {@code etcd}; empty for one that has no servers
 * @param servers {@code host:port} of each; none for a store inside a process
 * @param path what of the store is meant: ZooKeeper's path, Oxia's namespace; empty for all of it
 */
public record StoreAddress(String kind, Set<String> servers, String path) {

  private static final Pattern URL = Pattern.compile("(zk|oxia|etcd):(.*)", Pattern.DOTALL);

  public StoreAddress {
    servers = Set.copyOf(servers);
  }

  /** Reads a URL as {@code spec.metadata.url} has it. */
  public static StoreAddress of(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return new StoreAddress("", Set.of(), "");
    }
    String kind = parts.group(1);
    Set<String> servers = new TreeSet<>();
    String path = "";
    for (String part : parts.group(2).split(",", -1)) {
      String server = part.strip().replaceFirst("^(https?:)?//", "");
      int slash = server.indexOf('/');
      if (slash >= 0) {
        path = server.substring(slash).replaceFirst("/+$", "");
        server = server.substring(0, slash);
      }
      servers.add(withPort(server.toLowerCase(Locale.ROOT), kind));
    }
    return new StoreAddress(kind, servers, path);
  }

  /** Whether both lead to one place: a server belongs to one ensemble alone. */
  public boolean meets(StoreAddress other) {
    return kind.equals(other.kind)
        && path.equals(other.path)
        && !Collections.disjoint(servers, other.servers);
  }

  private static String withPort(String server, String kind) {
    if (server.matches(".*:\\d+")) {
      return server;
    }
    return server
        + switch (kind) {
          case "zk" -> ":2181";
          case "oxia" -> ":6648";
          default -> ":2379";
        };
  }
}
