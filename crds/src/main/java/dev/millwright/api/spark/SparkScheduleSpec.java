package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * When which application runs. What CronJob has too has its name and meaning. A change takes effect
 * with the next run; runs that exist are left alone.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SparkScheduleSpec(
    @JsonPropertyDescription(
            "When, as cron says it: minute, hour, day of the month, month, day of the week, like "
                + "`30"
                + " 2 * * 1-5`; or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`. A time"
                + " that a change of the clocks leaves out runs as soon as it is over, one that it"
                + " repeats runs once; only what runs in every hour of the day follows the clock as"
                + " it shows, through a repeated hour too. A change makes no run for times that are"
                + " over.")
        @Size(min = 1, max = 128)
        @ValidationRule(value = ScheduleRules.CRON, message = ScheduleRules.CRON_MESSAGE)
        @ValidationRule(value = ScheduleRules.NO_ZONE, message = ScheduleRules.NO_ZONE_MESSAGE)
        @Required
        String schedule,
    @JsonPropertyDescription(
            "Time zone of `schedule`, by its name in the IANA's list, like `Europe/Berlin`.")
        @Size(min = 1, max = 64)
        @ValidationRule(value = ScheduleRules.ZONE, message = ScheduleRules.ZONE_MESSAGE)
        @Default("UTC")
        @Nullable String timeZone,
    @JsonPropertyDescription(
            "What happens when a run is due while another goes: `Allow` lets both run, `Forbid`"
                + " leaves the new one out, `Replace` deletes the one that goes and begins when it is"
                + " gone. A run that is `Rejected` before it began makes room for the next.")
        @Default("Allow")
        @Nullable ConcurrencyPolicy concurrencyPolicy,
    @JsonPropertyDescription(
            "Seconds after its time in which a run may still begin; later it counts as missed for"
                + " good. Default no limit but `catchUpLimit`.")
        @Min(1)
        @Max(2_147_483_647)
        @Nullable Integer startingDeadlineSeconds,
    @JsonPropertyDescription(
            "How many runs that were missed, while nobody looked or the schedule was suspended, are"
                + " still made: the last ones, in their order; of those only the last where"
                + " `concurrencyPolicy` lets one go at a time. 0 makes none. A run is missed once"
                + " it is five minutes late or the next is due.")
        @Min(0)
        @Max(100)
        @Default("1")
        @Nullable Integer catchUpLimit,
    @JsonPropertyDescription("`true` begins no further run; those that go are left alone.")
        @Default("false")
        @Nullable Boolean suspend,
    @JsonPropertyDescription("How many runs that succeeded are kept; older ones are deleted.")
        @Min(0)
        @Max(100)
        @Default("3")
        @Nullable Integer successfulRunHistoryLimit,
    @JsonPropertyDescription("How many runs that failed are kept; older ones are deleted.")
        @Min(0)
        @Max(100)
        @Default("1")
        @Nullable Integer failedRunHistoryLimit,
    @JsonPropertyDescription("What each run is made from.") @Required RunTemplate template) {}
