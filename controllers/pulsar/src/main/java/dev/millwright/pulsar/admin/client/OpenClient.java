package dev.millwright.pulsar.admin.client;

import dev.millwright.pulsar.admin.AdminException.Refused;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.Credentials;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.apache.pulsar.client.admin.PulsarAdminBuilder;
import org.apache.pulsar.client.api.AuthenticationFactory;
import org.apache.pulsar.client.api.PulsarClientException;
import org.jspecify.annotations.Nullable;

/** A client with what it was opened for. */
final class OpenClient {

  private static final int SECONDS = 10;
  private static final int CONNECTIONS = 32;

  private final AdminTarget target;
  private final PulsarAdmin admin;
  private final PulsarAdminPort port;
  private final @Nullable Path ca;
  private final AtomicBoolean checked = new AtomicBoolean();

  private OpenClient(AdminTarget target, PulsarAdmin admin, @Nullable Path ca) {
    this.target = target;
    this.admin = admin;
    this.port = new OfficialPulsarAdmin(admin);
    this.ca = ca;
  }

  static OpenClient to(AdminTarget target) {
    Credentials credentials = target.credentials();
    @Nullable Path ca = null;
    try {
      PulsarAdminBuilder builder =
          PulsarAdmin.builder()
              .serviceHttpUrl(target.url())
              .connectionTimeout(SECONDS, TimeUnit.SECONDS)
              .readTimeout(SECONDS, TimeUnit.SECONDS)
              .requestTimeout(SECONDS, TimeUnit.SECONDS)
              .maxConnectionsPerHost(CONNECTIONS)
              .enableTlsHostnameVerification(true);
      if (credentials.token() != null) {
        builder.authentication(AuthenticationFactory.token(credentials.token()));
      }
      if (credentials.caPem() != null) {
        TrustedCertificates.sslContext(credentials.caPem());
        ca = Files.writeString(Files.createTempFile("pulsar-ca-", ".pem"), credentials.caPem());
        builder.tlsTrustCertsFilePath(ca.toString());
      }
      return new OpenClient(target, builder.build(), ca);
    } catch (PulsarClientException | IllegalArgumentException e) {
      delete(ca);
      throw new Refused(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      delete(ca);
      throw new UncheckedIOException("cannot write the CA of " + target.url(), e);
    }
  }

  AdminTarget target() {
    return target;
  }

  PulsarAdminPort port() {
    return port;
  }

  /** Asks once whether there is a Pulsar at all; several callers may ask at the same time. */
  void check() {
    if (!checked.get()) {
      EndpointProbe.check(target);
      checked.set(true);
    }
  }

  /** Asks again before the next use. */
  void distrust() {
    checked.set(false);
  }

  void close() {
    admin.close();
    delete(ca);
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
