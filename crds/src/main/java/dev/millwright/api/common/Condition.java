package dev.millwright.api.common;

/**
 * One observed aspect of an object, with the field names and meaning of Kubernetes' own {@code
 * metav1.Condition}.
 *
 * @param type CamelCase name of the aspect, unique in the list
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param observedGeneration generation of the spec this was decided for
 * @param lastTransitionTime RFC 3339 time at which {@code status} last changed
 * @param reason CamelCase word for programs
 * @param message sentence for people, ending in what to do where something is to be done
 */
public record Condition(
    String type,
    String status,
    Long observedGeneration,
    String lastTransitionTime,
    String reason,
    String message) {}
