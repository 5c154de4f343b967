/** Admission policies of ours, and the ConfigMap in which they look queues up. */
@NullMarked
package dev.millwright.queues.admission;

import org.jspecify.annotations.NullMarked;
