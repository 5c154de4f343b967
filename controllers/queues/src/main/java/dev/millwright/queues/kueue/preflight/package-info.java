/** What Kueue's own configuration makes it do. Pure. */
@NullMarked
package dev.millwright.queues.kueue.preflight;

import org.jspecify.annotations.NullMarked;
