/** Reads caches and endpoints into one immutable record; the only phase that reads. */
@NullMarked
package dev.millwright.pulsar.cluster.gather;

import org.jspecify.annotations.NullMarked;
