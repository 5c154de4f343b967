package dev.millwright.spark;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.quarkus.kubernetes.client.KubernetesClientObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Keeps of an executor's pod what it is counted by: whose it is, and its phase. There may be tens
 * of thousands, and each is in the cache.
 */
@Singleton
public class SlimExecutors implements KubernetesClientObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new SimpleModule("slim-executors").setDeserializerModifier(new Pods()));
  }

  private static final class Pods extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> usual) {
      return bean.getBeanClass() == Pod.class
          ? new StdDelegatingDeserializer<>(new Slim(), bean.getType(), usual)
          : usual;
    }
  }

  private static final class Slim extends StdConverter<Object, Pod> {
    @Override
    public Pod convert(Object read) {
      Pod pod = (Pod) read;
      ObjectMeta all = pod.getMetadata();
      Map<String, String> labels = all == null ? null : all.getLabels();
      if (labels == null || !"executor".equals(labels.get(SparkLabels.ROLE))) {
        return pod;
      }
      return new PodBuilder()
          .withMetadata(
              new ObjectMetaBuilder()
                  .withName(all.getName())
                  .withNamespace(all.getNamespace())
                  .withUid(all.getUid())
                  .withResourceVersion(all.getResourceVersion())
                  .withLabels(labels)
                  .build())
          .withNewStatus()
          .withPhase(pod.getStatus() == null ? null : pod.getStatus().getPhase())
          .endStatus()
          .build();
    }
  }
}
