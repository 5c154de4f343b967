package dev.millwright.queues.backend;

import java.util.List;

/** A back end whose own configuration is somebody else's, and may lack what queues need. */
public interface TellsLacks {
  /** What it lacks for these queues: what that means, and what to write. */
  List<String> lacks(Wanted wanted);
}
