package dev.millwright.common.runtime;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.CustomResource;
import io.quarkus.kubernetes.client.KubernetesClientObjectMapperCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;

/**
 * Keeps the managed fields small in the caches, where they are half of what there is: custom
 * resources and pods are read without them, and other objects share them, for which objects we
 * apply the comparison with what is wanted needs them.
 */
@Singleton
public class SlimObjects implements KubernetesClientObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addMixIn(CustomResource.class, Unmanaged.class);
    mapper.addMixIn(Pod.class, Unmanaged.class);
    mapper.addMixIn(ManagedFieldsEntry.class, Shared.class);
  }

  @RegisterForReflection
  abstract static class Unmanaged {
    @JsonIgnoreProperties("managedFields")
    abstract ObjectMeta getMetadata();
  }

  @RegisterForReflection
  @JsonDeserialize(converter = SharedFields.class)
  abstract static class Shared {}
}
