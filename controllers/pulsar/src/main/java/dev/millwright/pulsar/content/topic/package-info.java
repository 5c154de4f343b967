/** PulsarTopic. */
@NullMarked
package dev.millwright.pulsar.content.topic;

import org.jspecify.annotations.NullMarked;
