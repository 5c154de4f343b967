/**
 * Narrow doors to what runs outside the Kubernetes API: brokers and bookies over HTTP. Every answer
 * is bounded in time and size; nothing an endpoint says is thrown upward.
 */
@NullMarked
package dev.millwright.pulsar.cluster.client;

import org.jspecify.annotations.NullMarked;
