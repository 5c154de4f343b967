/** The queues controller. */
@NullMarked
package dev.millwright.queues;

import org.jspecify.annotations.NullMarked;
