package dev.millwright.pulsar.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority nobody knows, made for one test, and a certificate of it for {@code localhost}.
 *
 * @param pem its own certificate
 * @param server shows the certificate for {@code localhost}
 */
record PrivateAuthority(String pem, SSLContext server) {

  private static final String PASSWORD = "not-a-secret";

  static PrivateAuthority in(Path folder) {
    Path store = folder.resolve("store.p12");
    Path ca = folder.resolve("ca.pem");
    keytool(store, "-genkeypair", "-alias ca -keyalg RSA -dname CN=ca -ext bc:c");
    keytool(
        store,
        "-genkeypair",
        "-alias server -signer ca -keyalg RSA -dname CN=localhost -ext san=dns:localhost");
    keytool(store, "-exportcert", "-alias ca -rfc -file " + ca);
    // Else the server might show the certificate of the authority itself.
    keytool(store, "-delete", "-alias ca");
    try {
      return new PrivateAuthority(Files.readString(ca), context(store));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError("cannot read what keytool made", e);
    }
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path store, String command, String arguments) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.add(command);
    line.addAll(List.of(arguments.split(" ")));
    line.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    } catch (IOException e) {
      throw new AssertionError("cannot run " + line.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
