package dev.millwright.api.pulsar;

import org.jspecify.annotations.Nullable;

/**
 * How many bookies hold an entry, unless a namespace says otherwise.
 *
 * @param ensemble bookies a ledger is striped over
 * @param writeQuorum bookies each entry is written to
 * @param ackQuorum bookies that must confirm an entry
 */
public record Replication(
    @Nullable Integer ensemble, @Nullable Integer writeQuorum, @Nullable Integer ackQuorum) {}
