package dev.millwright.api.queues;

/** Which of the nodes that have room for a pod is taken first. */
public enum NodeSort {
  /** The one with most room: load is spread. */
  Fair,
  /** The one with least room: nodes are filled one after the other. */
  BinPacking
}
