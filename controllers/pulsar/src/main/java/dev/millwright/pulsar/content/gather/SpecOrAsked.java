package dev.millwright.pulsar.content.gather;

import dev.millwright.api.common.Annotations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.source.filter.OnUpdateFilter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes worth a look: of the spec, of the wish to be looked at, of life and death. */
public final class SpecOrAsked implements OnUpdateFilter<HasMetadata> {

  @Override
  public boolean accept(HasMetadata now, HasMetadata before) {
    return !Objects.equals(now.getMetadata().getGeneration(), before.getMetadata().getGeneration())
        || !Objects.equals(asked(now), asked(before))
        || now.isMarkedForDeletion() != before.isMarkedForDeletion();
  }

  private static @Nullable String asked(HasMetadata resource) {
    Map<String, String> annotations = resource.getMetadata().getAnnotations();
    return annotations == null ? null : annotations.get(Annotations.RECONCILE_AT);
  }
}
