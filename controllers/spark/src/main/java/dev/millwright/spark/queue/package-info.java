/** What the queue of an application or a Connect server says, and what follows for a launch. */
@NullMarked
package dev.millwright.spark.queue;

import org.jspecify.annotations.NullMarked;
