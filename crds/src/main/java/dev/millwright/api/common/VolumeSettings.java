package dev.millwright.api.common;

import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Persistent volumes of one purpose, for every pod of a set.
 *
 * @param size capacity of each volume; may not shrink
 * @param storageClassName storage class; default is the cluster's default class; may not change
 * @param count volumes per pod, default 1; may not change
 */
public record VolumeSettings(
    @Nullable Quantity size, @Nullable String storageClassName, @Nullable Integer count) {}
