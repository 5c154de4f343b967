/** Admission policies of ours, and the QueueDirectory in which they look queues up. */
@NullMarked
package dev.millwright.queues.admission;

import org.jspecify.annotations.NullMarked;
