/** Reads what a reconcile decides from. */
@NullMarked
package dev.millwright.queues.gather;

import org.jspecify.annotations.NullMarked;
