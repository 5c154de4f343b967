package dev.millwright.pulsar.cluster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.ExternalCluster;
import dev.millwright.common.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalUrlsTest {

  private static final String ADMIN = "https://pulsar.example:8443";
  private static final String SERVICE = "pulsar+ssl://a.example:6651,b.example:6651";

  @Test
  void takesWhatConnectionsCanBeMadeTo() {
    assertThat(check(ADMIN, SERVICE, null)).isInstanceOf(Outcome.Proceed.class);
    assertThat(check("http://10.0.0.1", "pulsar://h", "http://b:8000/"))
        .isInstanceOf(Outcome.Proceed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a|b:8080",
        "http://a\nb:8080",
        "http://under_score:8080",
        "http://h:99999",
        "http://a,b:8080",
        "http://:8080",
        "http://h%zz:8080",
      })
  void namesFieldAndValueOfAnAddressThatCannotBeAsked(String url) {
    String shown = url.replace('\n', ' ');
    assertThat(refusal(url, SERVICE, null)).contains("spec.external.adminUrl is '" + shown + "'");
    assertThat(refusal(ADMIN, SERVICE, url)).contains("spec.external.bookieUrl", "correct it");
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThat(refusal("http://a|b", "pulsar://h\t:6650", "http://c|d"))
        .contains("adminUrl", "serviceUrl is 'pulsar://h :6650'", "white space", "bookieUrl");
  }

  private static String refusal(String admin, String service, @Nullable String bookie) {
    Outcome outcome = check(admin, service, bookie);
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    Outcome.Rejected rejected = (Outcome.Rejected) outcome;
    assertThat(rejected.reason()).isEqualTo("ExternalUrlInvalid");
    return rejected.message();
  }

  private static Outcome check(String admin, String service, @Nullable String bookie) {
    return ExternalUrls.check(new ExternalCluster(admin, service, bookie, null));
  }
}
