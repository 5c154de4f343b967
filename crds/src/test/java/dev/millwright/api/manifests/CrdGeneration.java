package dev.millwright.api.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.queues.QueueDirectory;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkSchedule;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the CRD files from the API's records. */
final class CrdGeneration {

  /** Every kind of the API; a kind that is not here has no CRD. */
  static final List<Class<? extends CustomResource<?, ?>>> KINDS =
      List.of(
          PulsarCluster.class,
          PulsarTenant.class,
          PulsarNamespace.class,
          PulsarTopic.class,
          SparkApplication.class,
          SparkSchedule.class,
          SparkConnect.class,
          BatchQueue.class,
          QueueBackend.class,
          QueueDirectory.class);

  private static final String HEAD = "# Made from the API's records by: make manifests\n";

  private CrdGeneration() {}

  /** File name to content, as it belongs in {@code crds/manifests}. */
  static SortedMap<String, String> files() {
    var output = new InMemory(new HashMap<>());
    var generator =
        new CRDGenerator()
            .withOutput(output)
            .withParallelGenerationEnabled(false)
            .withMinQuotes(true)
            .withPostProcessor(new CrdPolish());
    KINDS.forEach(kind -> generator.customResourceClasses(List.of(kind)));
    generator.generate();
    var files = new TreeMap<String, String>();
    output.streams.forEach(
        (name, stream) ->
            files.put(name.replace("-v1", "") + ".yaml", unfolded(stream.toString(UTF_8))));
    return files;
  }

  /** One line for each text: folding costs a tenth of the size, and the size has a limit. */
  private static String unfolded(String yaml) {
    var mapper =
        YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();
    try {
      return HEAD + mapper.writeValueAsString(mapper.readTree(yaml));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record InMemory(Map<String, ByteArrayOutputStream> streams)
      implements CRDGenerator.CRDOutput<ByteArrayOutputStream> {

    @Override
    public ByteArrayOutputStream outputFor(String crdName) {
      return streams.computeIfAbsent(crdName, name -> new ByteArrayOutputStream());
    }

    @Override
    public URI crdURI(String crdName) {
      return Path.of(crdName).toUri();
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
