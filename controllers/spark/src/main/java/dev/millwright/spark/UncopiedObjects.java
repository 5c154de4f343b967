package dev.millwright.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/**
 * The client's JSON, which copies no custom resource. The framework copies an object before each
 * look at it, by way of its text. Nobody here changes what was read: specs and statuses are
 * records, and what is written is a new object.
 */
final class UncopiedObjects extends KubernetesSerialization {

  /** By this mapper. */
  UncopiedObjects(ObjectMapper mapper) {
    super(mapper, false);
  }

  @Override
  public <T> T clone(T object) {
    return object instanceof CustomResource<?, ?> ? object : super.clone(object);
  }
}
