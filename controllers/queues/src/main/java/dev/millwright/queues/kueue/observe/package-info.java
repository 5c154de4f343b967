/** Kueue's objects as they are, and what follows from them. Pure. */
@NullMarked
package dev.millwright.queues.kueue.observe;

import org.jspecify.annotations.NullMarked;
