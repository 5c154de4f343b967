/** How much memory a pod asks for: the one place for drivers, executors and queues. */
@NullMarked
package dev.millwright.spark.launch.memory;

import org.jspecify.annotations.NullMarked;
