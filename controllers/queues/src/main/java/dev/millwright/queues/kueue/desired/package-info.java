/** The objects that Kueue shall have. Pure. */
@NullMarked
package dev.millwright.queues.kueue.desired;

import org.jspecify.annotations.NullMarked;
