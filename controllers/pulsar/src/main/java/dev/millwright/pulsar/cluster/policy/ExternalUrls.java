package dev.millwright.pulsar.cluster.policy;

import dev.millwright.api.pulsar.ExternalCluster;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses of a cluster that someone else runs, as far as no rule of the API judges them. */
public final class ExternalUrls {

  private static final int HIGHEST_PORT = 65_535;

  private ExternalUrls() {}

  /** Rejected for an address that nobody could be asked at, else Proceed. */
  public static Outcome check(ExternalCluster external) {
    List<String> faults =
        Stream.of(
                asked("adminUrl", external.adminUrl()),
                told("serviceUrl", external.serviceUrl()),
                asked("bookieUrl", external.bookieUrl()))
            .flatMap(Stream::ofNullable)
            .toList();
    return faults.isEmpty()
        ? Outcome.proceed()
        : new Outcome.Rejected(Refusal.EXTERNAL_URL_INVALID.word(), String.join(" ", faults));
  }

  /** An address that we ask ourselves: one host with a name that DNS can have. */
  private static @Nullable String asked(String field, @Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url);
      return uri.getHost() == null || uri.getPort() > HIGHEST_PORT
          ? fault(field, url, "it has no host or port that a connection can be made to")
          : null;
    } catch (URISyntaxException e) {
      return fault(field, url, e.getReason());
    }
  }

  /** An address that clients are told; they know lists of hosts too. */
  private static @Nullable String told(String field, String url) {
    return url.chars().allMatch(c -> c > ' ' && c != 0x7f)
        ? null
        : fault(field, url, "it has white space or control characters");
  }

  private static String fault(String field, String url, String why) {
    return "spec.external.%s is '%s', which is no address: %s; correct it."
        .formatted(field, url.replaceAll("\\p{Cntrl}", " "), why);
  }
}
