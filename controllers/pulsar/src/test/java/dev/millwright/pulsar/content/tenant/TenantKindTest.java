package dev.millwright.pulsar.content.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.ClusterReference;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTenantSpec;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.content.plan.Step;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a tenant is made into, by what its object says and said. */
class TenantKindTest {

  private static final TenantState FOUND = new TenantState(Set.of("ada", "joe"), Set.of("a", "b"));
  private final TenantKind kind = new TenantKind();

  @Test
  void leavesAloneWhatWasNeverDeclared() {
    PulsarTenant tenant = tenant(null, null, null);
    TenantFacts facts = new TenantFacts(FOUND, Set.of());
    assertThat(kind.check(tenant, facts)).isEqualTo(Outcome.proceed());
    assertThat(kind.plan(tenant, facts)).isEmpty();
    assertThat(kind.managed(tenant, true)).isNull();
  }

  @Test
  void setsWhatIsDeclaredAndHandsBackTheRest() {
    PulsarTenant tenant = tenant(List.of("eve"), null, null);
    assertThat(kind.plan(tenant, new TenantFacts(FOUND, Set.of())))
        .containsExactly(update(Set.of("eve"), Set.of("a", "b"), "adminRoles"));
    assertThat(kind.managed(tenant, true)).isEqualTo(new ManagedContent(null, List.of("eve")));
  }

  @Test
  void takesAwayTheRolesItGaveWhenTheyLeaveTheSpec() {
    PulsarTenant tenant = tenant(null, null, new ManagedContent(null, List.of("ada")));
    assertThat(kind.plan(tenant, new TenantFacts(FOUND, Set.of())))
        .containsExactly(update(Set.of("joe"), Set.of("a", "b"), "adminRoles"));
    assertThat(kind.managed(tenant, false)).isEqualTo(new ManagedContent(null, List.of("ada")));
    assertThat(kind.managed(tenant, true)).isNull();
  }

  @Test
  void goesBackToTheOnlyClusterWhenTheClustersLeaveTheSpec() {
    PulsarTenant tenant = tenant(null, null, new ManagedContent(List.of("allowedClusters"), null));
    assertThat(kind.plan(tenant, new TenantFacts(FOUND, Set.of("a"))))
        .containsExactly(update(Set.of("ada", "joe"), Set.of("a"), "allowedClusters"));
    assertThat(kind.check(tenant, new TenantFacts(FOUND, Set.of("a", "b"))))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo("AllowedClustersNeeded"));
  }

  @Test
  void aNewTenantGetsTheOnlyClusterThereIs() {
    PulsarTenant tenant = tenant(null, null, null);
    assertThat(kind.plan(tenant, new TenantFacts(null, Set.of("a"))))
        .containsExactly(new Step.CreateTenant("t", new TenantState(Set.of(), Set.of("a"))));
    assertThat(kind.check(tenant, new TenantFacts(null, Set.of("a", "b"))))
        .isInstanceOf(Outcome.Rejected.class);
  }

  private static Step update(Set<String> roles, Set<String> clusters, String field) {
    return new Step.UpdateTenant("t", new TenantState(roles, clusters), field);
  }

  private static PulsarTenant tenant(
      @Nullable List<String> roles,
      @Nullable List<String> clusters,
      @Nullable ManagedContent managed) {
    var tenant = new PulsarTenant();
    tenant.setMetadata(new ObjectMetaBuilder().withName("t").build());
    tenant.setSpec(new PulsarTenantSpec(new ClusterReference("c"), null, roles, clusters, null));
    tenant.setStatus(new ContentStatus(1L, null, "t", null, managed, null, null));
    return tenant;
  }
}
