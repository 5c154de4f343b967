/** BatchQueues in the making: their places and names, and what each says. */
@NullMarked
package dev.millwright.queues.convert.draft;

import org.jspecify.annotations.NullMarked;
