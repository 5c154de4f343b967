/** From an object that changed to the clusters it concerns. */
@NullMarked
package dev.millwright.pulsar.cluster.mapper;

import org.jspecify.annotations.NullMarked;
