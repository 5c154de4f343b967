package dev.millwright.queues.backend;

import java.util.List;

/** A back end from whose queues work was moved aside. */
public interface TellsQuarantine {
  /** What is aside, for people: which work, from which queue, and what to do; none for none. */
  List<String> quarantined();
}
