/** Kueue as a back end. */
@NullMarked
package dev.millwright.queues.backend.kueue;

import org.jspecify.annotations.NullMarked;
