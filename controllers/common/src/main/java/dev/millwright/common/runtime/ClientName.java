package dev.millwright.common.runtime;

import io.fabric8.kubernetes.client.Config;
import io.quarkus.kubernetes.client.KubernetesConfigCustomizer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the name of the application the user agent of its client. The API server takes it for the
 * field manager of each update that names none, and for who asked in its audit log.
 */
@Singleton
public class ClientName implements KubernetesConfigCustomizer {
  private final String application;

  /**
   * Of this application.
   *
   * @param application {@code quarkus.application.name}
   */
  public ClientName(@ConfigProperty(name = "quarkus.application.name") String application) {
    this.application = application;
  }

  @Override
  public void customize(Config config) {
    config.setUserAgent(application);
  }
}
