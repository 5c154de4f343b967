/** Queues of {@code scheduling.volcano.sh}, read. */
@NullMarked
package dev.millwright.queues.convert.volcano;

import org.jspecify.annotations.NullMarked;
