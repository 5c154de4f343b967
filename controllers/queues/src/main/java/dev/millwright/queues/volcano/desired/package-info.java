/** The Queues that Volcano shall have. Pure. */
@NullMarked
package dev.millwright.queues.volcano.desired;

import org.jspecify.annotations.NullMarked;
