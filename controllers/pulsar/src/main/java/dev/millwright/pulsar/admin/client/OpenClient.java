package dev.millwright.pulsar.admin.client;

import dev.millwright.pulsar.admin.AdminException;
import dev.millwright.pulsar.admin.AdminException.Refused;
import dev.millwright.pulsar.admin.AdminTarget;
import dev.millwright.pulsar.admin.Credentials;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.credentials.TrustedCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.apache.pulsar.client.admin.PulsarAdminBuilder;
import org.apache.pulsar.client.api.AuthenticationFactory;
import org.apache.pulsar.client.api.PulsarClientException;
import org.jspecify.annotations.Nullable;

/** A client with what it was opened for. */
final class OpenClient {

  private static final int SECONDS = 10;
  private static final int CONNECTIONS = 32;
  private static final long FAILURE_HOLDS = TimeUnit.SECONDS.toNanos(10);

  private final AdminTarget target;
  private final PulsarAdmin admin;
  private final PulsarAdminPort port;
  private final @Nullable Path ca;
  private final @Nullable SSLContext tls;
  private final ReentrantLock probing = new ReentrantLock();
  private volatile boolean checked;
  private @Nullable AdminException failure;
  private long failedAt;

  private OpenClient(
      AdminTarget target, PulsarAdmin admin, @Nullable Path ca, @Nullable SSLContext tls) {
    this.target = target;
    this.admin = admin;
    this.port = new OfficialPulsarAdmin(admin);
    this.ca = ca;
    this.tls = tls;
  }

  static OpenClient to(AdminTarget target) {
    Credentials credentials = target.credentials();
    @Nullable Path ca = null;
    @Nullable SSLContext tls = null;
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
        tls = TrustedCertificates.sslContext(credentials.caPem());
        ca = Files.writeString(Files.createTempFile("pulsar-ca-", ".pem"), credentials.caPem());
        builder.tlsTrustCertsFilePath(ca.toString());
      }
      return new OpenClient(target, builder.build(), ca, tls);
    } catch (GeneralSecurityException e) {
      throw new Refused("ca.crt holds no certificate (PEM): " + e.getMessage(), e);
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

  /**
   * Makes sure that there is a Pulsar behind the address. One caller asks; what the answer was
   * holds for the others, a failure for ten seconds: ten thousand topics of a cluster that is down
   * must not wait ten seconds each.
   */
  void check() {
    if (checked) {
      return;
    }
    probing.lock();
    try {
      if (failure != null && System.nanoTime() - failedAt < FAILURE_HOLDS) {
        throw failure;
      }
      if (!checked) {
        probe();
      }
    } finally {
      probing.unlock();
    }
  }

  private void probe() {
    try {
      EndpointProbe.check(target, tls);
      failure = null;
      checked = true;
    } catch (AdminException e) {
      failure = e;
      failedAt = System.nanoTime();
      throw e;
    }
  }

  /** Asks again before the next use. */
  void distrust() {
    checked = false;
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
