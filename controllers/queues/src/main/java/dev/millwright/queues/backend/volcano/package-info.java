/** Volcano behind the interface of back ends. */
@NullMarked
package dev.millwright.queues.backend.volcano;

import org.jspecify.annotations.NullMarked;
