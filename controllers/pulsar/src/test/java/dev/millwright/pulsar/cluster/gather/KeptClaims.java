package dev.millwright.pulsar.cluster.gather;

import dev.millwright.common.label.Labels;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Volume claims as a StatefulSet makes them, from their names. */
public final class KeptClaims {

  private KeptClaims() {}

  /**
   * A claim like {@code journal-c-bookie-fast-2} of this cluster, of the size that Laptop gives it
   * unless another stands behind it, like {@code data-c-zookeeper-0=2Gi}.
   */
  public static KeptClaim of(String cluster, String claim, @Nullable String metadataStore) {
    String name = claim.replaceFirst("=.*", "");
    String usual = name.startsWith("ledgers") ? "4Gi" : "1Gi";
    String size = name.equals(claim) ? usual : claim.substring(name.length() + 1);
    String workload = name.replaceFirst(".*?-(?=" + cluster + "-)", "").replaceFirst("-\\d+$", "");
    String[] parts = workload.substring(cluster.length() + 1).split("-", 2);
    boolean coordinator = workload.endsWith("oxia-coordinator");
    String component = coordinator ? "oxia-coordinator" : parts[0];
    String set = coordinator || parts.length == 1 ? "default" : parts[1];
    return KeptClaim.read(
            new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(name)
                .withLabels(Map.of(Labels.COMPONENT, component, Labels.SET, set))
                .withAnnotations(
                    metadataStore == null ? null : Map.of(KeptClaim.METADATA_STORE, metadataStore))
                .endMetadata()
                .withNewSpec()
                .withNewResources()
                .addToRequests("storage", new Quantity(size))
                .endResources()
                .endSpec()
                .build())
        .orElseThrow();
  }
}
