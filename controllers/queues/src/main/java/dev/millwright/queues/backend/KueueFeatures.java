package dev.millwright.queues.backend;

/**
 * What the configuration of a Kueue makes it do.
 *
 * @param fairSharing weights are looked at
 * @param admissionFairSharing work of namespaces that had less so far goes first, in queues that
 *     ask for it
 */
public record KueueFeatures(boolean fairSharing, boolean admissionFairSharing) {}
