package dev.millwright.benchmarks.queues;

/** A scheduler that carries the queues of a benchmark, be it a real one or a played one. */
interface Scheduler extends AutoCloseable {
  /** Its name, for figures. */
  String name();

  /** What is real of it and what is played, for people. */
  String note();

  /** The spec of a QueueBackend that leads to it, in JSON. */
  String settings();

  /** What the write of an edit is called in the audit log: verb and resource. */
  String write();

  /** How many of those a burst of so many edits of {@code max} takes. */
  int writes(int edits);

  /**
   * Does by hand what the controller does of an edit: one write of what a queue may use at most.
   */
  void write(String queue, int cores);

  /**
   * Reads back what was written, as often as it takes.
   *
   * @return revision of what was read
   */
  String readBack(String queue);

  @Override
  void close();
}
