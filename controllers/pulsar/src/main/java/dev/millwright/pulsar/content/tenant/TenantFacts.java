package dev.millwright.pulsar.content.tenant;

import dev.millwright.pulsar.admin.TenantState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Pulsar says.
 *
 * @param state the tenant, null if there is none
 * @param clusters clusters Pulsar knows; empty where they are not needed, for nobody asked
 */
public record TenantFacts(@Nullable TenantState state, Set<String> clusters) {

  public TenantFacts {
    clusters = Set.copyOf(clusters);
  }
}
