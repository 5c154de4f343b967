/** Steps against Pulsar, events to people. */
@NullMarked
package dev.millwright.pulsar.content.apply;

import org.jspecify.annotations.NullMarked;
