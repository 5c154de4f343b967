package dev.millwright.pulsar.cluster.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The racks of bookies, over the admin REST interface. */
public final class HttpBookieRacks implements BookieRacks {

  private static final String RACKS = "/admin/v2/bookies/racks-info";
  private static final int NO_CONTENT = 204;
  private static final Set<Integer> GONE = Set.of(NO_CONTENT, 404);

  private final HttpClients clients;
  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * Over these clients.
   *
   * @param clients to ask with
   */
  public HttpBookieRacks(HttpClients clients) {
    this.clients = clients;
  }

  @Override
  public Reply<Map<String, BookieRack>> all(URI admin, Access access) {
    URI url = admin.resolve(RACKS);
    return ask(url, access, call -> call.get(url, access.token()), HttpBookieRacks::racks);
  }

  @Override
  public Reply<Boolean> put(URI admin, Access access, String bookie, BookieRack place) {
    URI url = URI.create(of(admin, bookie) + "?group=" + encoded(place.group()));
    String body =
        json.createObjectNode()
            .put("rack", place.rack())
            .put("hostname", bookie.substring(0, bookie.lastIndexOf(':')))
            .toString();
    return ask(
        url,
        access,
        call -> call.post(url, access.token(), body),
        text -> text.status() == NO_CONTENT ? Boolean.TRUE : null);
  }

  @Override
  public Reply<Boolean> remove(URI admin, Access access, String bookie) {
    URI url = of(admin, bookie);
    // Gone is gone, whoever was quicker.
    return ask(
        url,
        access,
        call -> call.delete(url, access.token()),
        text -> GONE.contains(text.status()) ? Boolean.TRUE : null);
  }

  private <T> Reply<T> ask(
      URI url,
      Access access,
      Function<HttpCall, Reply<HttpText>> question,
      Function<HttpText, @Nullable T> reader) {
    try {
      return Replies.map(url, question.apply(clients.trusting(access.caCertificate())), reader);
    } catch (GeneralSecurityException e) {
      return new Reply.Unreachable<>(
          url, "ca.crt of the credentials Secret is no PEM certificate: " + e.getMessage());
    }
  }

  /** Pulsar's form is group, then bookie; a bookie in two groups counts in the first, as there. */
  private static @Nullable Map<String, BookieRack> racks(HttpText text) {
    JsonNode groups = text.status() == 200 ? text.json() : null;
    if (groups == null || !groups.isObject()) {
      return null;
    }
    Map<String, BookieRack> racks = new TreeMap<>();
    for (var group : groups.properties()) {
      for (var bookie : group.getValue().properties()) {
        String rack = bookie.getValue().path("rack").asText("");
        racks.putIfAbsent(bookie.getKey(), new BookieRack(group.getKey(), rack));
      }
    }
    return racks;
  }

  private static URI of(URI admin, String bookie) {
    return admin.resolve(RACKS + "/" + encoded(bookie));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
