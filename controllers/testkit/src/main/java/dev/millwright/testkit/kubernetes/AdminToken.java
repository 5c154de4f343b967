package dev.millwright.testkit.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * How tests say that they may do all. The API server's own client certificate says the same, but
 * costs a key derivation for each client and an RSA signature for each connection: together a third
 * of the processor time of tests that make a new client for each of their hundreds of controllers.
 *
 * @param file of the API server's known tokens
 * @param token of a person who may do all
 */
record AdminToken(Path file, String token) {
  /** A new one, in a file of this folder. */
  static AdminToken write(Path folder) throws IOException {
    var token = UUID.randomUUID().toString();
    var file = folder.resolve("tokens.csv");
    Files.writeString(file, token + ",kubeapitest,kubeapitest,system:masters\n");
    return new AdminToken(file, token);
  }

  /** The same configuration with the token in place of the certificate. */
  Config in(Config config) {
    return new ConfigBuilder(config)
        .withClientCertData(null)
        .withClientKeyData(null)
        .withClientCertFile(null)
        .withClientKeyFile(null)
        .withOauthToken(token)
        .build();
  }
}
