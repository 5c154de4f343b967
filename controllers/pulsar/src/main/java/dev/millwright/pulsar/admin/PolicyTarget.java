package dev.millwright.pulsar.admin;

/** What policies can be set on. */
public sealed interface PolicyTarget permits NamespaceName, TopicName {}
