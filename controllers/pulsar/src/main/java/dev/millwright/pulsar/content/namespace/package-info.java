/** PulsarNamespace. */
@NullMarked
package dev.millwright.pulsar.content.namespace;

import org.jspecify.annotations.NullMarked;
