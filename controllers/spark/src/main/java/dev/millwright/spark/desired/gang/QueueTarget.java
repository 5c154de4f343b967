package dev.millwright.spark.desired.gang;

import org.jspecify.annotations.Nullable;

/**
 * Where the pods of an application wait for room.
 *
 * @param backEnd the kind of scheduler
 * @param schedulerName {@code schedulerName} of the pods; YuniKorn takes only {@code yunikorn}
 * @param queue the queue's name in the back end: a name in Volcano, a path such as {@code
 *     root.team-a} in YuniKorn
 * @param priorityClassName PriorityClass of the pods and their group; null for the cluster's
 *     default
 * @param gang whether the driver waits until its first executors have room too
 */
public record QueueTarget(
    QueueBackEnd backEnd,
    String schedulerName,
    String queue,
    @Nullable String priorityClassName,
    boolean gang) {}
