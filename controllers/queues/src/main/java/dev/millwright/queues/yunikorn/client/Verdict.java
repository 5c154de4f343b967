package dev.millwright.queues.yunikorn.client;

/**
 * What YuniKorn's own check says of a document.
 *
 * @param allowed whether it passes it
 * @param reason why not, in YuniKorn's words; empty where it does
 */
public record Verdict(boolean allowed, String reason) {}
