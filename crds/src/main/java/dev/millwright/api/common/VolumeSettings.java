package dev.millwright.api.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Persistent volumes of one purpose, for every pod of a set. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value =
        "has(self.storageClassName) == has(oldSelf.storageClassName) && (!has(self.storageClassName) || self.storageClassName == oldSelf.storageClassName)",
    messageExpression =
        "'storageClassName may not change to %s: volumes cannot move to another class; make a new set with it'.format([has(self.storageClassName) ? self.storageClassName : 'the default'])",
    fieldPath = ".storageClassName")
@ValidationRule(
    value =
        "has(self.count) == has(oldSelf.count) && (!has(self.count) || self.count == oldSelf.count)",
    messageExpression =
        "'count may not change to %d: a bookie remembers its directories; make a new set with it'.format([has(self.count) ? self.count : 1])",
    fieldPath = ".count")
@ValidationRule(
    value =
        "!has(self.size) || !has(oldSelf.size) || type(oldSelf.size) == int || quantity(string(self.size)).compareTo(quantity(oldSelf.size)) >= 0",
    messageExpression =
        "'size may not shrink from %s to %s: volumes only grow; make a new set with smaller ones'.format([oldSelf.size, self.size])",
    fieldPath = ".size")
public record VolumeSettings(
    @JsonPropertyDescription("Capacity of each volume; may not shrink.")
        @ValidationRule(value = ValueRules.CAPACITY, message = ValueRules.CAPACITY_MESSAGE)
        @Nullable Quantity size,
    @JsonPropertyDescription(
            "Storage class; default is the cluster's default class; may not change.")
        @Size(max = 253)
        @Nullable String storageClassName,
    @JsonPropertyDescription("Volumes per pod, default 1; may not change.") @Min(1) @Max(16)
        @Nullable Integer count) {}
