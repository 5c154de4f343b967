/** Writes what a pass came to into the API server. */
@NullMarked
package dev.millwright.queues.apply;

import org.jspecify.annotations.NullMarked;
