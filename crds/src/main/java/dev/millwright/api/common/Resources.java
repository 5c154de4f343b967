package dev.millwright.api.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CPU and memory of a container, as in a pod. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resources(
    @JsonPropertyDescription("What the scheduler sets aside; merged key by key over the profile's.")
        @Nullable Map<String, Quantity> requests,
    @JsonPropertyDescription(
            "What the container may use at most; the JVM's heap and direct memory follow from "
                + "`memory`.")
        @Nullable Map<String, Quantity> limits) {}
