/** What a queue's spec needs beside the arithmetic: its back end, and what Strict refuses. Pure. */
@NullMarked
package dev.millwright.queues.policy;

import org.jspecify.annotations.NullMarked;
