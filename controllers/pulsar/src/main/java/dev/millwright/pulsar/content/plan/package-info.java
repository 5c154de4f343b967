/** From what is wanted and what is there to steps. Pure. */
@NullMarked
package dev.millwright.pulsar.content.plan;

import org.jspecify.annotations.NullMarked;
