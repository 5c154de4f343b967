package dev.millwright.testkit.golden;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.SortedMap;

/**
 * One scenario folder.
 *
 * @param name of the folder
 * @param inputs text of each {@code in-*.yaml}, by what stands for the star
 */
public record GoldenScenario(String name, SortedMap<String, String> inputs) {

  /**
   * An input as an object.
   *
   * @param input what stands for the star in {@code in-*.yaml}
   */
  public <T> T read(String input, Class<T> type) {
    var text = inputs.get(input);
    if (text == null) {
      throw new AssertionError(
          "Scenario %s has no in-%s.yaml, only %s".formatted(name, input, inputs.keySet()));
    }
    return Serialization.unmarshal(text, type);
  }

  /** Whether there is such an input. */
  public boolean has(String input) {
    return inputs.containsKey(input);
  }
}
