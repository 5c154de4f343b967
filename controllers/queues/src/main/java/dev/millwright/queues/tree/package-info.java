/**
 * The tree of queues and its arithmetic: pure, exact, and the same for the same queues in whatever
 * order they come. Imports the API and nothing else.
 */
@NullMarked
package dev.millwright.queues.tree;

import org.jspecify.annotations.NullMarked;
