package dev.millwright.api.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What someone else changed on the real thing. Written only when drift is found, never idle. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DriftStatus(
    @JsonPropertyDescription("How often drift was found since this object exists.")
        @Nullable Long found,
    @JsonPropertyDescription("How often drift was put right.") @Nullable Long repaired,
    @JsonPropertyDescription("RFC 3339 time at which drift was last found.")
        @Nullable String lastFound,
    @JsonPropertyDescription("Fields that differed the last time, like `policies.retention`.")
        @Nullable List<String> fields) {}
