/** Reads the configuration of Volcano's scheduler and says what it lacks. Pure. */
@NullMarked
package dev.millwright.queues.volcano.preflight;

import org.jspecify.annotations.NullMarked;
