/** The pure step from a complete model and observed facts to the objects there should be. */
@NullMarked
package dev.millwright.pulsar.cluster.plan;

import org.jspecify.annotations.NullMarked;
