package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Storage nodes. The fields beside {@code sets} are the defaults of every set; without {@code sets}
 * there is one set named {@code default}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookieSettings(
    @JsonPropertyDescription("Bookies of a set that names no number of its own; may not shrink.")
        @Min(1)
        @Max(1000)
        @Nullable Integer replicas,
    @JsonPropertyDescription("Of each bookie.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each bookie.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of bookkeeper.conf, over the image's and ours.")
        @Size(max = 512)
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Journal volumes.") @Nullable VolumeSettings journal,
    @JsonPropertyDescription("Ledger volumes.") @Nullable VolumeSettings ledgers,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod,
    @JsonPropertyDescription("Named groups of bookies.") @Size(max = 10)
        @Nullable List<BookieSet> sets) {}
