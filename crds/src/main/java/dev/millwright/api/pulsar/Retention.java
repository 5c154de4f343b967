package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How much of what every subscription has acknowledged is kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Retention(
    @JsonPropertyDescription(
            "How long, in whole minutes or more, like `30m`, `12h`, `7d`, `4w`; `0m` keeps"
                + " nothing. Default `Infinite`.")
        @Nullable String time,
    @JsonPropertyDescription(
            "How much per topic or partition, like `512Mi`, `10Gi`, `1Ti`; `0Mi` keeps nothing."
                + " Default `Infinite`.")
        @Nullable String size) {}
