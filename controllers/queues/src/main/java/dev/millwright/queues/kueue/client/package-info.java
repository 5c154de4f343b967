/** Reads and writes Kueue's objects. */
@NullMarked
package dev.millwright.queues.kueue.client;

import org.jspecify.annotations.NullMarked;
