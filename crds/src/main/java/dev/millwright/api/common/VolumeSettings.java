package dev.millwright.api.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Persistent volumes of one purpose, for every pod of a set. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VolumeSettings(
    @JsonPropertyDescription("Capacity of each volume; may not shrink.") @Nullable Quantity size,
    @JsonPropertyDescription(
            "Storage class; default is the cluster's default class; may not change.")
        @Nullable String storageClassName,
    @JsonPropertyDescription("Volumes per pod, default 1; may not change.")
        @Nullable Integer count) {}
