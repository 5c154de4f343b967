package dev.millwright.testkit.kubernetes;

import dev.millwright.testkit.Checkout;
import io.fabric8.kubeapitest.cert.CertManager;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keys and certificates of test API servers, which listen on loopback alone. They are made once for
 * all in the cache: to find the primes of two RSA keys takes a young JVM ten seconds and more.
 */
final class Certificates {
  private static final List<String> FILES =
      List.of(
          CertManager.API_SERVER_KEY_NAME,
          CertManager.API_SERVER_CERT_NAME,
          CertManager.CLIENT_KEY_NAME,
          CertManager.CLIENT_CERT_NAME);

  /** They are made for a year. */
  private static final Duration AGE_MAX = Duration.ofDays(180);

  private Certificates() {}

  /** Puts them where an API server of this folder looks for them. */
  static void copyTo(Path folder) throws IOException {
    Path made = Checkout.cache().resolve("test-certificates");
    if (isOld(made)) {
      Folders.delete(made);
    }
    if (!Files.exists(made)) {
      make(made);
    }
    for (String file : FILES) {
      Files.copy(made.resolve(file), folder.resolve(file));
    }
  }

  private static boolean isOld(Path made) throws IOException {
    return Files.exists(made)
        && Files.getLastModifiedTime(made).toInstant().isBefore(Instant.now().minus(AGE_MAX));
  }

  /** All of them or none: it may be killed. */
  private static void make(Path made) throws IOException {
    Files.createDirectories(made.getParent());
    Path folder = Files.createTempDirectory(made.getParent(), "test-certificates-");
    new CertManager(folder.toString()).createCertificatesIfNeeded();
    publish(folder, made);
  }

  /** Gives a folder its name, or drops it where another process was faster. */
  static void publish(Path folder, Path made) throws IOException {
    try {
      Files.move(folder, made, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Folders.delete(folder);
      if (!Files.exists(made)) {
        throw e;
      }
    }
  }
}
