package dev.millwright.api.common;

/**
 * A Secret in the same namespace.
 *
 * @param name its {@code metadata.name}
 */
public record SecretReference(String name) {}
