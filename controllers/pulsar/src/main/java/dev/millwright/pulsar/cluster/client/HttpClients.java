package dev.millwright.pulsar.cluster.client;

import dev.millwright.pulsar.credentials.TrustedCertificates;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HTTP clients by the certificates they trust: one for what is publicly trusted, a few for private
 * authorities, the least used of which is dropped first.
 */
public final class HttpClients {

  private static final int MAX_PRIVATE = 32;
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final ProxySelector proxies;
  private final HttpClient open;
  private final Map<String, HttpClient> byCertificate =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HttpClient> eldest) {
          return size() > MAX_PRIVATE;
        }
      };

  /**
   * Clients that go through proxies.
   *
   * @param proxies which proxy, if any, leads to an address
   */
  public HttpClients(ProxySelector proxies) {
    this.proxies = proxies;
    this.open = builder().build();
  }

  /** The client that trusts this certificate, or the public ones for null. */
  HttpCall trusting(@Nullable String caCertificate) throws GeneralSecurityException {
    if (caCertificate == null) {
      return new HttpCall(open);
    }
    synchronized (byCertificate) {
      HttpClient known = byCertificate.get(caCertificate);
      if (known == null) {
        known = builder().sslContext(TrustedCertificates.sslContext(caCertificate)).build();
        byCertificate.put(caCertificate, known);
      }
      return new HttpCall(known);
    }
  }

  private HttpClient.Builder builder() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(proxies);
  }
}
