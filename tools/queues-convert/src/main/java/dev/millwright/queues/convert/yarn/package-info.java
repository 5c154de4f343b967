/** The configuration of YARN's capacity scheduler, read. */
@NullMarked
package dev.millwright.queues.convert.yarn;

import org.jspecify.annotations.NullMarked;
