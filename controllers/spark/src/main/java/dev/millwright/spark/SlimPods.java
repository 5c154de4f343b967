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
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.quarkus.kubernetes.client.KubernetesClientObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of pods what is read of them, for there may be tens of thousands, and each is in the cache.
 * An executor is counted: whose it is, and its phase, is enough. Executors of one application share
 * their labels, all executors in one phase their status. Of a driver metadata and status are read.
 * Nobody writes what was read here.
 */
@Singleton
public class SlimPods implements KubernetesClientObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new SimpleModule("slim-pods").setDeserializerModifier(new Pods()));
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
    private static final List<String> LABELS =
        List.of(
            SparkLabels.APPLICATION,
            SparkLabels.CONNECT,
            SparkLabels.ATTEMPT,
            SparkLabels.ROLE,
            SparkLabels.APP_ID);

    /** A power of two, as large as applications are many. */
    private static final int PLACES = 8_192;

    private final AtomicReferenceArray<@Nullable Map<String, String>> known =
        new AtomicReferenceArray<>(PLACES);
    private final Map<String, PodStatus> statuses = new ConcurrentHashMap<>();

    @Override
    public Pod convert(Object read) {
      Pod pod = (Pod) read;
      ObjectMeta all = pod.getMetadata();
      Map<String, String> labels = all == null ? null : all.getLabels();
      String role = labels == null ? null : labels.get(SparkLabels.ROLE);
      if ("driver".equals(role) && all.getUid() != null) { // One that is yet to be made has none.
        LeanDrivers.lean(pod);
      }
      return labels != null && "executor".equals(role) ? executor(pod, all, labels) : pod;
    }

    private Pod executor(Pod pod, ObjectMeta all, Map<String, String> labels) {
      String phase = pod.getStatus() == null ? null : pod.getStatus().getPhase();
      Pod slim = new Pod();
      slim.setAdditionalProperties(Map.of());
      slim.setMetadata(metadata(all, labels));
      slim.setStatus(
          statuses.computeIfAbsent(Objects.requireNonNullElse(phase, "Pending"), Slim::status));
      return slim;
    }

    private ObjectMeta metadata(ObjectMeta all, Map<String, String> labels) {
      ObjectMeta slim = new ObjectMeta();
      slim.setName(all.getName());
      slim.setNamespace(all.getNamespace());
      slim.setResourceVersion(all.getResourceVersion());
      slim.setLabels(shared(labels));
      slim.setAnnotations(Map.of());
      slim.setAdditionalProperties(Map.of());
      slim.setFinalizers(List.of());
      slim.setManagedFields(List.of());
      slim.setOwnerReferences(List.of());
      return slim;
    }

    /** The last one read of each hash keeps its place; threads need not wait for each other. */
    private Map<String, String> shared(Map<String, String> labels) {
      Map<String, String> kept = new HashMap<>();
      for (String key : LABELS) {
        String value = labels.get(key);
        if (value != null) {
          kept.put(key, value);
        }
      }
      int hash = kept.hashCode();
      int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
      Map<String, String> before = known.get(place);
      if (kept.equals(before)) {
        return before;
      }
      Map<String, String> copy = Map.copyOf(kept);
      known.set(place, copy);
      return copy;
    }

    private static PodStatus status(String phase) {
      PodStatus status = new PodStatus();
      status.setPhase(phase);
      return status;
    }
  }
}
