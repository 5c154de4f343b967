package dev.millwright.pulsar.cluster.gather;

/**
 * What keeps a pod from running, in Kubernetes' own words.
 *
 * @param reason like {@code ImagePullBackOff}, {@code Unschedulable}, {@code CrashLoopBackOff}
 * @param message what was said to that
 */
public record Trouble(String reason, String message) {}
