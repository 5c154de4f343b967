package dev.millwright.convert.spark;

import org.jspecify.annotations.Nullable;

/**
 * What an object is called.
 *
 * @param name of it
 * @param namespace of it, or null where it takes that of whoever applies it
 */
public record Names(String name, @Nullable String namespace) {}
