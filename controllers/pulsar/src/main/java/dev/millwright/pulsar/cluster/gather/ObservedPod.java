package dev.millwright.pulsar.cluster.gather;

import org.jspecify.annotations.Nullable;

/**
 * A pod of the cluster, as the cache has it.
 *
 * @param name its name
 * @param uid its uid
 * @param resourceVersion version of the object this was read from
 * @param component value of {@code app.kubernetes.io/component}
 * @param owner name of the StatefulSet, ReplicaSet or Job that made it
 * @param revision value of {@code controller-revision-hash}; null for a pod of no StatefulSet
 * @param version value of {@code app.kubernetes.io/version}
 * @param ready whether it is Ready and not stopping
 * @param stopping whether it was asked to stop
 * @param trouble what keeps it from running; null when nothing is known to
 */
public record ObservedPod(
    String name,
    String uid,
    String resourceVersion,
    String component,
    String owner,
    @Nullable String revision,
    @Nullable String version,
    boolean ready,
    boolean stopping,
    @Nullable Trouble trouble) {}
