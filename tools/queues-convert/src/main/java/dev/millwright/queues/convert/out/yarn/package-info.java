/** BatchQueues, written for YARN. */
@NullMarked
package dev.millwright.queues.convert.out.yarn;

import org.jspecify.annotations.NullMarked;
