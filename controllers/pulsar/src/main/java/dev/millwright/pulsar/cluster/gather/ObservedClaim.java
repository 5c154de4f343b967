package dev.millwright.pulsar.cluster.gather;

import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A volume that each pod of a StatefulSet has.
 *
 * @param name of the claim template
 * @param size of each volume
 * @param storageClassName storage class; null for the Kubernetes cluster's default
 */
public record ObservedClaim(String name, Quantity size, @Nullable String storageClassName) {}
