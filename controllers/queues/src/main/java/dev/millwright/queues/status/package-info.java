/** What is true of queues and back ends, as their status says it. Pure. */
@NullMarked
package dev.millwright.queues.status;

import org.jspecify.annotations.NullMarked;
