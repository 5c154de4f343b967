/** Whose turn it is in queues that let only so many applications run at a time. */
@NullMarked
package dev.millwright.spark.queue.plan;

import org.jspecify.annotations.NullMarked;
