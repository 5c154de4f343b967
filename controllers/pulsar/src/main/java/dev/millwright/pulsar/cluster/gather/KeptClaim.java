package dev.millwright.pulsar.cluster.gather;

import dev.millwright.common.label.Labels;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A volume claim whose StatefulSet is no more: a former cluster of the same name left it, and a new
 * one takes it up again.
 *
 * @param name its name
 * @param component value of {@code app.kubernetes.io/component}
 * @param set value of {@code millwright.dev/set}
 * @param template name of the claim template, like {@code data} or {@code ledgers-1}
 * @param workload name of the StatefulSet whose pod had it
 * @param ordinal number of that pod
 * @param size of the volume, as asked for
 * @param metadataStore where the cluster that kept it had its metadata; null when nobody wrote that
 *     down
 */
public record KeptClaim(
    String name,
    String component,
    String set,
    String template,
    String workload,
    int ordinal,
    Quantity size,
    @Nullable String metadataStore) {

  /** Annotation of a kept volume claim: metadata store of the cluster it was a part of. */
  public static final String METADATA_STORE = "millwright.dev/metadata-store";

  /** A StatefulSet's name begins with a letter, so that no template runs into it. */
  private static final Pattern NAME =
      Pattern.compile("(data|(?:journal|ledgers)(?:-\\d+)?)-([a-z].*)-(\\d{1,9})");

  /** Reads a claim; empty for one that no pod of ours can have had, or that is going already. */
  static Optional<KeptClaim> read(PersistentVolumeClaim claim) {
    ObjectMeta meta = claim.getMetadata();
    Matcher name = NAME.matcher(meta.getName());
    if (!name.matches() || meta.getDeletionTimestamp() != null) {
      return Optional.empty();
    }
    Map<String, String> labels = meta.getLabels() == null ? Map.of() : meta.getLabels();
    Map<String, String> notes = meta.getAnnotations() == null ? Map.of() : meta.getAnnotations();
    return Optional.of(
        new KeptClaim(
            meta.getName(),
            labels.getOrDefault(Labels.COMPONENT, ""),
            labels.getOrDefault(Labels.SET, ""),
            name.group(1),
            name.group(2),
            Integer.parseInt(name.group(3)),
            WorkloadReader.size(claim),
            notes.get(METADATA_STORE)));
  }
}
