package dev.millwright.common.runtime;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.CustomResource;
import io.quarkus.kubernetes.client.KubernetesClientObjectMapperCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;

/**
 * Keeps the caches small. Managed fields would be half of them: custom resources and pods are read
 * without, and other objects share them, for of objects we apply the comparison with what is wanted
 * needs them. Of a pod we ask how it stands, never for its spec, which is read by nobody here;
 * written it still is. Equal texts are one text, and all that is empty is one empty map or list.
 */
@Singleton
public class SlimObjects implements KubernetesClientObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addMixIn(CustomResource.class, Unmanaged.class);
    mapper.addMixIn(Pod.class, StatusOnly.class);
    mapper.addMixIn(ManagedFieldsEntry.class, Shared.class);
    mapper.registerModule(
        new SimpleModule("slim-objects")
            .addDeserializer(String.class, new SharedStrings())
            .setDeserializerModifier(new LeanModels()));
  }

  @RegisterForReflection
  abstract static class Unmanaged {
    @JsonIgnoreProperties("managedFields")
    abstract ObjectMeta getMetadata();
  }

  @RegisterForReflection
  @JsonIgnoreProperties(value = "spec", allowGetters = true)
  abstract static class StatusOnly extends Unmanaged {}

  @RegisterForReflection
  @JsonDeserialize(converter = SharedFields.class)
  abstract static class Shared {}
}
