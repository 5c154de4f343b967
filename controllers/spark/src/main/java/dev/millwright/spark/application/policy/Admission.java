package dev.millwright.spark.application.policy;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.common.condition.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Whether the queue lets an application begin.
 *
 * @param told the condition {@code Admitted}
 * @param state what the application is while it is held; null where it may begin
 */
public record Admission(Observation told, @Nullable ApplicationState state) {}
