/** Kubernetes objects of a Pulsar cluster, one kind or component per file; pure functions. */
@NullMarked
package dev.millwright.pulsar.cluster.desired;

import org.jspecify.annotations.NullMarked;
