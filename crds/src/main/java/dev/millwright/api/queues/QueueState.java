package dev.millwright.api.queues;

/** Whether a queue takes work and starts it. */
public enum QueueState {
  /** It does both. */
  Open,
  /** It takes no new work and starts none; what runs goes on. */
  Hold,
  /** It takes no new work; what it has, running or waiting, goes on to its end. */
  Drain
}
