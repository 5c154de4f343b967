package dev.millwright.queues.yunikorn.document;

import org.jspecify.annotations.Nullable;

/**
 * The switches of preemption, for all queues.
 *
 * @param enabled whether queues win back what they are guaranteed; null for the default, true
 * @param quotaPreemptionEnabled whether work above a lowered max is interrupted; null for the
 *     default, false. Known from YuniKorn 1.8.
 */
public record PartitionPreemption(
    @Nullable Boolean enabled, @Nullable Boolean quotaPreemptionEnabled) {}
