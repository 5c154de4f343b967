package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a content object set in Pulsar; everything else there belongs to others. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManagedContent(
    @JsonPropertyDescription("Policies set by this object, by their field names.")
        @Nullable List<String> policies,
    @JsonPropertyDescription("Roles granted permissions by this object.")
        @Nullable List<String> roles) {}
