/**
 * Pulsar's admin interface, as narrow as our controllers need it. Everything outside this package
 * speaks {@link dev.millwright.pulsar.admin.PulsarAdminPort} and our own records; only {@code
 * admin.client} knows Pulsar's client library.
 */
@NullMarked
package dev.millwright.pulsar.admin;

import org.jspecify.annotations.NullMarked;
