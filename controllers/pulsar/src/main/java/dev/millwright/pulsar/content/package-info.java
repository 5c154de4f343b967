/**
 * Tenants, namespaces and topics: what the three kinds share. Each looks at Pulsar, and repeats
 * that on a period.
 */
@NullMarked
package dev.millwright.pulsar.content;

import org.jspecify.annotations.NullMarked;
