package dev.millwright.spark.launch.driver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.millwright.spark.launch.LaunchRequest;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The executors' pod template: a file in the driver, which makes its executors from it. Spark has a
 * ConfigMap of its own for it; here it is an entry of the driver's, for each object that a launch
 * makes is a write.
 */
final class ExecutorTemplate {
  private static final String VOLUME = "pod-template-volume";
  private static final String PATH = "/opt/spark/pod-template";
  private static final String FILE = "pod-spec-template.yml";

  /** Spark's name of the entry; its folder of configuration does not show it. */
  static final String KEY = "podspec-configmap-key";

  private static final ObjectWriter YAML =
      YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build().writer();

  private ExecutorTemplate() {}

  static DriverPart part(LaunchRequest request) {
    if (request.executorTemplate() == null) {
      return DriverPart.NONE;
    }
    var volume =
        new VolumeBuilder()
            .withName(VOLUME)
            .withNewConfigMap()
            .withName(request.names().configMap())
            .addNewItem()
            .withKey(KEY)
            .withPath(FILE)
            .endItem()
            .endConfigMap()
            .build();
    return DriverPart.mounted(volume, Pieces.mount(VOLUME, PATH))
        .withProperties(Map.of("spark.kubernetes.executor.podTemplateFile", PATH + "/" + FILE));
  }

  /** The file's text; null without a template. */
  static @Nullable String text(LaunchRequest request) {
    var template = request.executorTemplate();
    return template == null ? null : yaml(withoutServiceLinks(template));
  }

  private static Pod withoutServiceLinks(Pod template) {
    if (template.getSpec() != null && template.getSpec().getEnableServiceLinks() != null) {
      return template;
    }
    return new PodBuilder(template).editOrNewSpec().withEnableServiceLinks(false).endSpec().build();
  }

  private static String yaml(Pod template) {
    try {
      return YAML.writeValueAsString(template);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a pod of typed classes must have a text", e);
    }
  }
}
