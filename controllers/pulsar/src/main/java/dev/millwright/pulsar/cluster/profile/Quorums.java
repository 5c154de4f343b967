package dev.millwright.pulsar.cluster.profile;

/**
 * How many bookies hold an entry of a new ledger.
 *
 * @param ensemble bookies a ledger is striped over
 * @param write bookies each entry is written to
 * @param ack bookies that must confirm an entry
 */
public record Quorums(int ensemble, int write, int ack) {}
