package dev.millwright.api.manifests;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.api.pulsar.PulsarTopic;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the CRD files from the API's records. */
final class CrdGeneration {

  /** Every kind of the API; a kind that is not here has no CRD. */
  static final List<Class<? extends CustomResource<?, ?>>> KINDS =
      List.of(PulsarCluster.class, PulsarTenant.class, PulsarNamespace.class, PulsarTopic.class);

  private CrdGeneration() {}

  /** File name to content, as it belongs in {@code crds/manifests}. */
  static SortedMap<String, String> files(Path scratch) {
    var generator =
        new CRDGenerator()
            .inOutputDir(scratch.toFile())
            .withMinQuotes(true)
            .withPostProcessor(new CrdPolish());
    KINDS.forEach(generator::customResourceClasses);
    generator.generate();
    return read(scratch, "-v1.yml");
  }

  /** Name without the ending, plus {@code .yaml}, to content of every such file in a folder. */
  static SortedMap<String, String> read(Path folder, String ending) {
    var files = new TreeMap<String, String>();
    try (var paths = Files.list(folder)) {
      for (var path : paths.filter(p -> p.toString().endsWith(ending)).toList()) {
        var name = path.getFileName().toString();
        files.put(
            name.substring(0, name.length() - ending.length()) + ".yaml", Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
