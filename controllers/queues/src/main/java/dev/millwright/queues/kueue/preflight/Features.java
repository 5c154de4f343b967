package dev.millwright.queues.kueue.preflight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.millwright.queues.backend.KueueFeatures;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the configuration of Kueue's manager what it does; its text says what it does else.
 */
public final class Features {
  private static final YAMLMapper YAML = new YAMLMapper();

  private Features() {}

  /**
   * Of this text.
   *
   * @param configuration YAML of its kind {@code Configuration}; null where there is none, and then
   *     it does what it does without
   */
  public static KueueFeatures of(@Nullable String configuration) {
    JsonNode root = parse(configuration);
    JsonNode fair = root.path("fairSharing");
    // Up to 0.14 it had a switch; since then to name it is to switch it on.
    boolean shares = fair.isObject() && fair.path("enable").asBoolean(true);
    return new KueueFeatures(shares, root.path("admissionFairSharing").isObject());
  }

  private static JsonNode parse(@Nullable String text) {
    try {
      JsonNode root = text == null ? null : YAML.readTree(text);
      return root == null ? YAML.createObjectNode() : root;
    } catch (JsonProcessingException e) {
      // Kueue does not start with such a text; what it has done so far is not known.
      return YAML.createObjectNode();
    }
  }
}
