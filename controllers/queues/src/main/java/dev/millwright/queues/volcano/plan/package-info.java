/**
 * The way from the Queues there are to those there shall be, in steps that Volcano's admission
 * takes one by one. Pure.
 */
@NullMarked
package dev.millwright.queues.volcano.plan;

import org.jspecify.annotations.NullMarked;
