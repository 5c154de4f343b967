package dev.millwright.common.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.SSABasedGenericKubernetesResourceMatcher;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The framework's comparison by managed fields, blind to what the API server makes of a value:
 * 1024Mi becomes 1Gi, and a field that is owned as a whole gets its defaults filled in. The
 * framework knows that of a container's resources only, and would apply a StatefulSet with a claim
 * template, a sized emptyDir or a fieldRef again in every reconcile.
 */
final class NormalMatcher<R extends HasMetadata>
    extends SSABasedGenericKubernetesResourceMatcher<R> {
  /** Fields that are a quantity, and fields that are a map of quantities. */
  private static final Set<String> QUANTITY = Set.of("sizeLimit", "divisor");

  private static final Set<String> QUANTITIES =
      Set.of("requests", "limits", "capacity", "allocatable", "hard", "overhead");

  /** What is filled into fields that are owned as a whole. */
  private static final Map<String, Map<String, Object>> DEFAULTS =
      Map.of(
          "fieldRef", Map.of("apiVersion", "v1"),
          "resourceFieldRef", Map.of("divisor", "0"),
          "serviceAccountToken", Map.of("expirationSeconds", 3600));

  @Override
  protected boolean matches(
      Map<String, Object> actualMap,
      Map<String, Object> desiredMap,
      R actual,
      R desired,
      Context<?> context) {
    return same(actualMap, desiredMap, "", "");
  }

  private static boolean same(
      @Nullable Object actual, @Nullable Object desired, String key, String parent) {
    if (actual instanceof Map<?, ?> a && desired instanceof Map<?, ?> d) {
      return a.keySet().containsAll(d.keySet())
          && a.entrySet().stream()
              .allMatch(
                  field ->
                      d.containsKey(field.getKey())
                          ? same(
                              field.getValue(),
                              d.get(field.getKey()),
                              field.getKey().toString(),
                              key)
                          : isDefault(key, field));
    }
    if (actual instanceof List<?> a && desired instanceof List<?> d) {
      return a.size() == d.size()
          && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), d.get(i), key, parent));
    }
    if (Objects.equals(actual, desired)) {
      return true;
    }
    return actual != null
        && desired != null
        && (QUANTITY.contains(key) || QUANTITIES.contains(parent))
        && new Quantity(actual.toString()).equals(new Quantity(desired.toString()));
  }

  private static boolean isDefault(String parent, Map.Entry<?, ?> field) {
    return field.getValue().equals(DEFAULTS.getOrDefault(parent, Map.of()).get(field.getKey()));
  }
}
