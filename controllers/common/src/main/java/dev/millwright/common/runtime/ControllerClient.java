package dev.millwright.common.runtime;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The client of a controller, in place of the extension's, which cannot be added to. */
@Singleton
public class ControllerClient {

  @Produces
  @ApplicationScoped
  KubernetesClient client(Config config, KubernetesSerialization json) {
    return new KubernetesClientBuilder()
        .withConfig(config)
        .withKubernetesSerialization(json)
        .withHttpClientBuilderConsumer(
            http -> http.addOrReplaceInterceptor(CompressedLists.NAME, new CompressedLists()))
        .build();
  }

  void close(@Disposes KubernetesClient client) {
    client.close();
  }
}
