package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.backend.Step;

/**
 * The one write there is: the whole document.
 *
 * @param queue the first of its queues
 * @param document its text
 */
record YuniKornStep(String queue, String document) implements Step {}
