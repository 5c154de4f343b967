/**
 * The port over Pulsar's official admin client. The only package that names the client library's
 * types.
 */
@NullMarked
package dev.millwright.pulsar.admin.client;

import org.jspecify.annotations.NullMarked;
