/** From queues as people wrote them to what one back end is to carry. Pure. */
@NullMarked
package dev.millwright.queues.plan;

import org.jspecify.annotations.NullMarked;
