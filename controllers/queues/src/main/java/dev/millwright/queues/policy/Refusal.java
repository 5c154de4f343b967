package dev.millwright.queues.policy;

import dev.millwright.queues.reason.QueueReason;

/**
 * Why a queue is not carried as it is written.
 *
 * @param reason for programs
 * @param message for people: field, value and what to do
 */
public record Refusal(QueueReason reason, String message) {}
