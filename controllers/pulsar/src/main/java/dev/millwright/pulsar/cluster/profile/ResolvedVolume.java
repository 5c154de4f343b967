package dev.millwright.pulsar.cluster.profile;

import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Persistent volumes of one purpose, for each pod of a set.
 *
 * @param purpose {@code data}, {@code journal} or {@code ledgers}
 * @param size of each volume
 * @param storageClassName storage class; null means the Kubernetes cluster's default class
 * @param count volumes per pod
 */
public record ResolvedVolume(
    String purpose, Quantity size, @Nullable String storageClassName, int count) {}
