package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** How many bookies hold an entry, unless a namespace says otherwise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = "!has(self.writeQuorum) || !has(self.ensemble) || self.writeQuorum <= self.ensemble",
    messageExpression =
        "'writeQuorum is %d but ensemble is %d, the bookies a ledger is on: lower the one or raise the other'.format([self.writeQuorum, self.ensemble])",
    fieldPath = ".writeQuorum")
@ValidationRule(
    value = "!has(self.ackQuorum) || !has(self.writeQuorum) || self.ackQuorum <= self.writeQuorum",
    messageExpression =
        "'ackQuorum is %d but writeQuorum is %d, the bookies an entry is sent to: lower the one or raise the other'.format([self.ackQuorum, self.writeQuorum])",
    fieldPath = ".ackQuorum")
public record Replication(
    @JsonPropertyDescription("Bookies a ledger is striped over.") @Min(1) @Max(100)
        @Nullable Integer ensemble,
    @JsonPropertyDescription("Bookies each entry is written to.") @Min(1) @Max(100)
        @Nullable Integer writeQuorum,
    @JsonPropertyDescription("Bookies that must confirm an entry.") @Min(1) @Max(100)
        @Nullable Integer ackQuorum) {}
