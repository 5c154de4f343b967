/** Reads and writes Volcano's objects. */
@NullMarked
package dev.millwright.queues.volcano.client;

import org.jspecify.annotations.NullMarked;
