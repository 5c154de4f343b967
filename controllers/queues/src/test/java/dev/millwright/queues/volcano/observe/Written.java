package dev.millwright.queues.volcano.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Objects as the API server gives them. */
final class Written {
  private static final YAMLMapper YAML = new YAMLMapper();

  private Written() {}

  static LiveTree tree(String queues) {
    return new LiveTree(documents(queues).stream().map(LiveQueue::of).toList());
  }

  static LiveQueue queue(String yaml) {
    return LiveQueue.of(documents(yaml).getFirst());
  }

  /** One of a tree; it has to be there. */
  static LiveQueue of(LiveTree tree, String name) {
    return Objects.requireNonNull(tree.get(name), name);
  }

  static PodGroup group(String yaml) {
    return PodGroup.of(documents(yaml).getFirst());
  }

  private static List<GenericKubernetesResource> documents(String yaml) {
    return Arrays.stream(yaml.split("---\n")).map(Written::read).toList();
  }

  private static GenericKubernetesResource read(String yaml) {
    try {
      return YAML.readValue(yaml, GenericKubernetesResource.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(yaml, e);
    }
  }
}
