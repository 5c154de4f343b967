/** Kueue's objects as plain data, written and read. */
@NullMarked
package dev.millwright.queues.kueue.object;

import org.jspecify.annotations.NullMarked;
