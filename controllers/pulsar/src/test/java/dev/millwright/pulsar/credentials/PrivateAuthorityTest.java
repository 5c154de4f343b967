package dev.millwright.pulsar.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.pulsar.PretendedPulsar;
import dev.millwright.pulsar.admin.AdminException.Unreachable;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.Credentials;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.admin.client.PulsarAdmins;
import dev.millwright.pulsar.cluster.client.Access;
import dev.millwright.pulsar.cluster.client.HttpBrokerHealth;
import dev.millwright.pulsar.cluster.client.HttpClients;
import dev.millwright.pulsar.cluster.client.Reply;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Both clients talk over TLS to whom the authority of the Secret vouches for, and to no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateAuthorityTest {

  private static final String UID = "uid";
  private final HttpBrokerHealth brokers =
      new HttpBrokerHealth(new HttpClients(ProxySelector.of(null)));
  private final PulsarAdmins admins = new PulsarAdmins();
  private PrivateAuthority ours;
  private PrivateAuthority another;

  @BeforeAll
  void make(@TempDir Path first, @TempDir Path second) {
    ours = PrivateAuthority.in(first);
    another = PrivateAuthority.in(second);
  }

  @AfterEach
  void closeClient() {
    admins.forget(UID);
  }

  @Test
  void theAdminClientTrustsIt() {
    String tenant = "{\"adminRoles\": [\"ada\"], \"allowedClusters\": [\"standalone\"]}";
    try (var pulsar = PretendedPulsar.saying(tenant, ours.server())) {
      assertThat(admin(pulsar.adminUrl(), ours.pem()).tenant("t"))
          .contains(new TenantState(Set.of("ada"), Set.of("standalone")));
    }
  }

  @Test
  void theAdminClientTrustsNobodyElse() {
    try (var pulsar = PretendedPulsar.saying("{}", ours.server())) {
      String byAddress = "https://127.0.0.1:" + pulsar.port();
      assertThatThrownBy(() -> admin(pulsar.adminUrl(), another.pem()))
          .isInstanceOf(Unreachable.class);
      assertThatThrownBy(() -> admin(pulsar.adminUrl(), null)).isInstanceOf(Unreachable.class);
      assertThatThrownBy(() -> admin(byAddress, ours.pem())).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void theHttpClientTrustsIt() {
    try (var pulsar = PretendedPulsar.saying("ok", ours.server())) {
      assertThat(healthy(pulsar.adminUrl(), ours.pem())).isEqualTo(new Reply.Answer<>(true));
    }
  }

  @Test
  void theHttpClientTrustsNobodyElse() {
    try (var pulsar = PretendedPulsar.saying("ok", ours.server())) {
      assertTlsFails(healthy(pulsar.adminUrl(), another.pem()));
      assertTlsFails(healthy(pulsar.adminUrl(), null));
      assertTlsFails(healthy("https://127.0.0.1:" + pulsar.port(), ours.pem()));
    }
  }

  private static void assertTlsFails(Reply<Boolean> reply) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Unreachable.class, u -> assertThat(u.cause()).startsWith("TLS failed"));
  }

  private PulsarAdminPort admin(String url, @Nullable String ca) {
    return admins.of(new AdminTarget(UID, url, new Credentials("1", null, ca)));
  }

  private Reply<Boolean> healthy(String url, @Nullable String ca) {
    return brokers.healthy(URI.create(url), new Access(null, ca));
  }
}
