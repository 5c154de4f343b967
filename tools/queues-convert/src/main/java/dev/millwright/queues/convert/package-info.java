/** The command that moves queues in and out, and how a kind of queues is told from another. */
@NullMarked
package dev.millwright.queues.convert;

import org.jspecify.annotations.NullMarked;
