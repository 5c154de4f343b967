/**
 * What the schedulers that carry queues can do, and how well they do what a queue says. Pure: what
 * is known of a back end is handed in.
 */
@NullMarked
package dev.millwright.queues.backend;

import org.jspecify.annotations.NullMarked;
