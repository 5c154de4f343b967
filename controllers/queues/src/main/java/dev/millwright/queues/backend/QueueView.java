package dev.millwright.queues.backend;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackendSpec;

/**
 * A queue as a back end has to carry it.
 *
 * @param spec as its author wrote it
 * @param backEnd the back end it is in
 * @param depth levels below the root, 1 for a top queue
 * @param leaf whether it takes work
 */
public record QueueView(BatchQueueSpec spec, QueueBackendSpec backEnd, int depth, boolean leaf) {}
