package dev.millwright.queues.backend;

import java.util.Map;

/**
 * Admission policies of ours in front of a back end, which stop work that names a queue that does
 * not take it.
 */
public interface Guard {
  /** There are none. */
  Guard NONE =
      new Guard() {
        @Override
        public boolean holds() {
          return false;
        }

        @Override
        public void keep(Map<String, String> directory) {
          // Nobody would read it.
        }
      };

  /**
   * Whether they are installed and know who may submit to which queue. Only then may a back end
   * leave that to them.
   */
  boolean holds();

  /**
   * Tells them of all queues, where that is news.
   *
   * @param directory what they look up
   */
  void keep(Map<String, String> directory);
}
