/**
 * Group {@code queues.millwright.dev}: queues for batch work, and the schedulers that carry them.
 *
 * <p>One model for all back ends. {@code guaranteed} is lent while nobody needs it and won back;
 * {@code reserved} is never lent; {@code max} holds for a queue with all below it. What a queue
 * leaves out has the default that its description names; only what no back end could carry
 * differently is written into the spec as a default, so that a spec shows what its author said, and
 * only of that is told how well a back end does it.
 *
 * <p>Nothing here has a type that could fail to parse once the API server has taken an object: one
 * object that cannot be read would stop a controller's informer for all of them.
 */
@NullMarked
package dev.millwright.api.queues;

import org.jspecify.annotations.NullMarked;
