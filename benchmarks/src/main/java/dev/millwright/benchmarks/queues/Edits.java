package dev.millwright.benchmarks.queues;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which queues are changed, each once and the same in every run.
 *
 * @param max names of queues whose {@code max} is changed, one after the other
 * @param guaranteed names of queues of which it is changed what they are guaranteed
 * @param burst names of queues that are changed at once
 * @param plain names of queues that the plain loop changes
 */
record Edits(List<String> max, List<String> guaranteed, List<String> burst, List<String> plain) {
  /** Cores that a queue may use when it was changed. */
  static final int CORES = TreeShape.LEAST_MAX * 2;

  private static final int ALONE = 100;
  private static final int GUARANTEED = 30;
  private static final int BURST = 50;

  /** Of these queues; fewer where there are not as many. */
  static Edits of(List<String> names) {
    var shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, new Random(7));
    int alone = Math.min(ALONE, names.size() / 4);
    int guaranteed = Math.min(GUARANTEED, names.size() / 5);
    int burst = Math.min(BURST, names.size() / 4);
    int second = alone + guaranteed;
    int third = second + burst;
    return new Edits(
        List.copyOf(shuffled.subList(0, alone)),
        List.copyOf(shuffled.subList(alone, second)),
        List.copyOf(shuffled.subList(second, third)),
        List.copyOf(shuffled.subList(third, third + alone)));
  }

  /** One object of the scheduler says so. */
  static String moreMax() {
    return "{\"max\":{\"cpu\":\"%d\"}}".formatted(CORES);
  }

  /** All queues above say so too, for they add up what those below are guaranteed. */
  static String moreGuaranteed() {
    return "{\"guaranteed\":{\"cpu\":\"%d\"}}".formatted(TreeShape.GUARANTEED + 1);
  }
}
