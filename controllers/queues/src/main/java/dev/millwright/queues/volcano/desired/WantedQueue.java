package dev.millwright.queues.volcano.desired;

/**
 * A Queue as it shall be.
 *
 * @param name of the Queue, which is that of the BatchQueue
 * @param spec what is ours of its spec
 * @param closed whether it takes no new work, on its own account or because of a queue above
 */
public record WantedQueue(String name, QueueSpec spec, boolean closed) {}
