/** The way from the objects that Kueue has to those that it shall have. Pure. */
@NullMarked
package dev.millwright.queues.kueue.plan;

import org.jspecify.annotations.NullMarked;
