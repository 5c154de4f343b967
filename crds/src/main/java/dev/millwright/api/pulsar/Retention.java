package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** How much of what every subscription has acknowledged is kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = "has(self.time) || has(self.size)",
    message = "must have time, size or both")
@ValidationRule(
    value =
        "(has(self.time) && self.time.matches('^0+[mhdw]$')) == (has(self.size) && self.size.matches('^0+(Mi|Gi|Ti)$'))",
    message =
        "time and size must both be zero or neither: with one at zero nothing is kept, and Pulsar refuses the other")
public record Retention(
    @JsonPropertyDescription(
            "How long, in whole minutes or more, like `30m`, `12h`, `7d`, `4w`; `0m` keeps"
                + " nothing. Default `Infinite`.")
        @Size(max = 16)
        @ValidationRule(value = ValueRules.DURATION, message = ValueRules.DURATION_MESSAGE)
        @ValidationRule(
            value = "!self.endsWith('s')",
            message =
                "must be in whole minutes, like 1m, 12h or 7d: Pulsar counts retention in minutes")
        @Nullable String time,
    @JsonPropertyDescription(
            "How much per topic or partition, like `512Mi`, `10Gi`, `1Ti`; `0Mi` keeps nothing."
                + " Default `Infinite`.")
        @Size(max = 16)
        @ValidationRule(value = ValueRules.BYTES, message = ValueRules.BYTES_MESSAGE)
        @ValidationRule(
            value = "!self.endsWith('Ki')",
            message =
                "must be in whole mebibytes, like 512Mi or 10Gi: Pulsar counts retention in megabytes")
        @Nullable String size) {}
