package dev.millwright.queues.backend.volcano;

import dev.millwright.queues.volcano.observe.Reckoning;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler's metrics told at one look.
 *
 * @param reckoning what it reckons with; nothing where they cannot be read
 * @param lack why they cannot be read, where the spec says where they are; null for nothing to say
 */
record Measured(Reckoning reckoning, @Nullable String lack) {}
