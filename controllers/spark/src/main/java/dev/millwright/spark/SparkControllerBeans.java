package dev.millwright.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.common.runtime.Leadership;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.kubernetes.client.KubernetesClientObjectMapper;
import io.quarkus.kubernetes.client.KubernetesResources;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The parts that every kind of this controller uses. */
@Singleton
public class SparkControllerBeans {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * In place of the extension's.
   *
   * @param kinds by the very type that the extension gives them
   */
  @Produces
  @Singleton
  @SuppressWarnings("rawtypes")
  KubernetesSerialization serialization(
      @KubernetesClientObjectMapper ObjectMapper mapper, @KubernetesResources Class[] kinds) {
    KubernetesSerialization json = new UncopiedObjects(mapper);
    for (Class<?> kind : kinds) {
      json.registerKubernetesResource(kind.asSubclass(KubernetesResource.class));
    }
    return json;
  }

  @Produces
  @Singleton
  @IfBuildProfile("prod")
  LeaderElectionConfiguration leaderElection() {
    return Leadership.by(SparkController.NAME);
  }
}
