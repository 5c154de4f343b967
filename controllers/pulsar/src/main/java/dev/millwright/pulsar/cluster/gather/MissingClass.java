package dev.millwright.pulsar.cluster.gather;

import org.jspecify.annotations.Nullable;

/**
 * A volume that no storage class would make.
 *
 * @param volume which, like {@code journal of bookie}
 * @param name the class the spec names; null for the default class, which there is none of
 */
public record MissingClass(String volume, @Nullable String name) {}
