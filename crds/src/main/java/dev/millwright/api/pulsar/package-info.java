/**
 * Group {@code pulsar.millwright.dev}: clusters, and the tenants, namespaces and topics on them.
 */
@NullMarked
package dev.millwright.api.pulsar;

import org.jspecify.annotations.NullMarked;
