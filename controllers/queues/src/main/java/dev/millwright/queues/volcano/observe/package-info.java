/** What is true of Volcano's Queues and PodGroups. Pure. */
@NullMarked
package dev.millwright.queues.volcano.observe;

import org.jspecify.annotations.NullMarked;
