package dev.millwright.spark.apply;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether somebody has changed an object since it was written, or deleted it. */
public final class Drift {
  private Drift() {}

  /** What others have added is no drift; what is wanted and differs is. */
  public static boolean of(HasMetadata wanted, KubernetesClient client) {
    HasMetadata found = ForeignKinds.resource(wanted, client).get();
    KubernetesSerialization json = client.getKubernetesSerialization();
    return found == null
        || !holds(json.convertValue(found, Map.class), json.convertValue(wanted, Map.class));
  }

  private static boolean holds(@Nullable Object found, @Nullable Object wanted) {
    if (found instanceof Map<?, ?> there && wanted instanceof Map<?, ?> asked) {
      return asked.entrySet().stream()
          .allMatch(field -> holds(there.get(field.getKey()), field.getValue()));
    }
    if (found instanceof List<?> there && wanted instanceof List<?> asked) {
      return there.size() == asked.size()
          && IntStream.range(0, asked.size()).allMatch(i -> holds(there.get(i), asked.get(i)));
    }
    return Objects.equals(found, wanted);
  }
}
