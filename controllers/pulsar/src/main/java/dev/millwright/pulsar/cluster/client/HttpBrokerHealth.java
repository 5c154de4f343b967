package dev.millwright.pulsar.cluster.client;

import java.net.URI;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The brokers' own deep check, over the admin REST interface. */
public final class HttpBrokerHealth implements BrokerHealth {

  private static final String HEALTH = "/admin/v2/brokers/health?topicVersion=V2";

  private final HttpClients clients;

  /**
   * Over these clients.
   *
   * @param clients to ask with
   */
  public HttpBrokerHealth(HttpClients clients) {
    this.clients = clients;
  }

  @Override
  public Reply<Boolean> healthy(URI admin, Access access) {
    URI url = URI.create(admin.toString().replaceFirst("/+$", "") + HEALTH);
    try {
      HttpCall call = clients.trusting(access.caCertificate());
      return Replies.map(url, call.get(url, access.token()), HttpBrokerHealth::ok);
    } catch (GeneralSecurityException e) {
      return new Reply.Unreachable<>(
          url, "ca.crt of the credentials Secret is no PEM certificate: " + e.getMessage());
    }
  }

  private static @Nullable Boolean ok(HttpText text) {
    boolean ok = text.status() == 200 && text.body().strip().equals("ok");
    return ok ? Boolean.TRUE : null;
  }
}
