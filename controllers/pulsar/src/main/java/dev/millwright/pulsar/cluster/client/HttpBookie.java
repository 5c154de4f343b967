package dev.millwright.pulsar.cluster.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** BookKeeper's HTTP interface. */
public final class HttpBookie implements BookieHttp {

  private static final String UNDER_REPLICATED =
      "/api/v1/autorecovery/list_under_replicated_ledger";
  private static final String WRITABLE = "/api/v1/bookie/list_bookies?type=rw";
  // Its "none" is a 404 with this text; a 404 with any other text is an error inside the bookie.
  private static final String NONE = "No under replicated ledgers found";

  private final HttpClients clients;

  /**
   * Over these clients.
   *
   * @param clients to ask with
   */
  public HttpBookie(HttpClients clients) {
    this.clients = clients;
  }

  @Override
  public Reply<Integer> underReplicated(URI bookie) {
    return ask(bookie.resolve(UNDER_REPLICATED), HttpBookie::countLedgers);
  }

  @Override
  public Reply<Set<String>> writable(URI bookie) {
    return ask(bookie.resolve(WRITABLE), HttpBookie::ids);
  }

  private <T> Reply<T> ask(URI url, Function<HttpText, @Nullable T> reader) {
    try {
      return Replies.map(url, clients.trusting(null).get(url, null), reader);
    } catch (GeneralSecurityException e) {
      return new Reply.Unreachable<>(url, "TLS cannot be set up: " + e.getMessage());
    }
  }

  private static @Nullable Integer countLedgers(HttpText text) {
    if (text.status() == 404 && text.body().contains(NONE)) {
      return 0;
    }
    if (text.status() != 200 || !text.body().stripLeading().startsWith("[")) {
      return null;
    }
    if (text.cut()) {
      return Math.toIntExact(text.body().chars().filter(c -> c == ',').count());
    }
    JsonNode list = text.json();
    return list != null && list.isArray() ? (Integer) list.size() : null;
  }

  private static @Nullable Set<String> ids(HttpText text) {
    JsonNode list = text.status() == 200 ? text.json() : null;
    if (list == null || !list.isObject()) {
      return null;
    }
    Set<String> ids = new TreeSet<>();
    list.fieldNames().forEachRemaining(ids::add);
    return ids;
  }
}
