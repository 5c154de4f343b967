/** The words of conditions and events, each with its meaning and its cure. */
@NullMarked
package dev.millwright.queues.reason;

import org.jspecify.annotations.NullMarked;
