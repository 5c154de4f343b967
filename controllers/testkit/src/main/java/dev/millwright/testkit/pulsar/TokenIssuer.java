package dev.millwright.testkit.pulsar;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the tokens (JWT, HMAC-SHA256) that a broker with the same key believes. */
record TokenIssuer(SecretKeySpec key) {

  static final String SUPER_USER = "admin";

  static TokenIssuer create() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new TokenIssuer(new SecretKeySpec(bytes, "HmacSHA256"));
  }

  Map<String, String> brokerSettings() {
    String provider = "org.apache.pulsar.broker.authentication.AuthenticationProviderToken";
    return Map.of(
        "authenticationEnabled",
        "true",
        "authenticationProviders",
        provider,
        "authorizationEnabled",
        "true",
        "superUserRoles",
        SUPER_USER,
        "tokenSecretKey",
        "data:;base64," + Base64.getEncoder().encodeToString(key.getEncoded()),
        "brokerClientAuthenticationPlugin",
        "org.apache.pulsar.client.impl.auth.AuthenticationToken",
        "brokerClientAuthenticationParameters",
        "token:" + token(SUPER_USER));
  }

  String token(String role) {
    String text = encoded("{\"alg\":\"HS256\"}") + "." + encoded("{\"sub\":\"" + role + "\"}");
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no HMAC-SHA256", e);
    }
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
