/** Configuration files, start scripts and Java memory of each component. */
@NullMarked
package dev.millwright.pulsar.cluster.config;

import org.jspecify.annotations.NullMarked;
