/** Writes beside the owned objects: pods to replace, volumes to keep or delete, events. */
@NullMarked
package dev.millwright.pulsar.cluster.apply;

import org.jspecify.annotations.NullMarked;
