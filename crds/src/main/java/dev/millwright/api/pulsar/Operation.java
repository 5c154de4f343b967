package dev.millwright.api.pulsar;

import org.jspecify.annotations.Nullable;

/**
 * A change that takes several reconciles.
 *
 * @param name what is being done, like {@code Rolling}
 * @param step where it stands
 * @param target pod or set it works on
 * @param since RFC 3339 time the step began
 */
public record Operation(String name, String step, @Nullable String target, String since) {}
