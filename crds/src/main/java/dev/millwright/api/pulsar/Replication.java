package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How many bookies hold an entry, unless a namespace says otherwise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Replication(
    @JsonPropertyDescription("Bookies a ledger is striped over.") @Nullable Integer ensemble,
    @JsonPropertyDescription("Bookies each entry is written to.") @Nullable Integer writeQuorum,
    @JsonPropertyDescription("Bookies that must confirm an entry.") @Nullable Integer ackQuorum) {}
