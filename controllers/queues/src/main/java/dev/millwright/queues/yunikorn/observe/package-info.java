/** What follows from what YuniKorn says of its queues and applications. */
@NullMarked
package dev.millwright.queues.yunikorn.observe;

import org.jspecify.annotations.NullMarked;
