package dev.millwright.pulsar.credentials;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates of a Secret's {@code ca.crt}. */
public final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * Trusts these and nobody else.
   *
   * @param pem one certificate or several
   * @throws GeneralSecurityException where there is none
   */
  public static SSLContext sslContext(String pem) throws GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    int number = 0;
    try {
      trusted.load(null, null);
      for (var certificate :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))) {
        trusted.setCertificateEntry("ca-" + number++, certificate);
      }
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    if (number == 0) {
      throw new CertificateException("it is empty");
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
