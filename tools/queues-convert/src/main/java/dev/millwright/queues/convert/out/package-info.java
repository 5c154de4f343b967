/** From BatchQueues to what the controller would write for a scheduler. */
@NullMarked
package dev.millwright.queues.convert.out;

import org.jspecify.annotations.NullMarked;
