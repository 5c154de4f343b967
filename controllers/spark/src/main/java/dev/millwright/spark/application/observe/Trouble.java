package dev.millwright.spark.application.observe;

/**
 * Why a pod does not come further, in the words of Kubernetes.
 *
 * @param reason CamelCase word, like {@code Unschedulable} or {@code ImagePullBackOff}
 * @param message sentence; may be empty
 */
public record Trouble(String reason, String message) {}
