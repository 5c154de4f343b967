/** What Kueue asks of its objects before it takes them, told without asking it. Pure. */
@NullMarked
package dev.millwright.queues.kueue.check;

import org.jspecify.annotations.NullMarked;
