/** Objects of {@code kueue.x-k8s.io}, read. */
@NullMarked
package dev.millwright.queues.convert.kueue;

import org.jspecify.annotations.NullMarked;
