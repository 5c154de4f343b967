package dev.millwright.queues.convert;

import dev.millwright.queues.convert.draft.Quantities;
import dev.millwright.queues.convert.draft.Settings;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says beside the queues. */
final class SettingOptions {
  @Option(
      names = "--capacity",
      split = ",",
      paramLabel = "RESOURCE=AMOUNT",
      description =
          "what the cluster has, like cpu=400,memory=1600Gi: what hundredths and weights are parts"
              + " of")
  private Map<String, String> capacity = new LinkedHashMap<>();

  @Option(
      names = "--resource",
      paramLabel = "NAME=NAME",
      description =
          "a resource by the name that is read, and by the one that pods ask for it by, like"
              + " yarn.io/gpu=nvidia.com/gpu")
  private Map<String, String> resources = new LinkedHashMap<>();

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description = "the QueueBackend, which top queues then name; default one called as its kind")
  private @Nullable String backEnd;

  /**
   * As they were said.
   *
   * @throws IllegalArgumentException an amount is none
   */
  Settings settings() {
    var amounts = new TreeMap<String, BigDecimal>();
    capacity.forEach(
        (resource, text) -> {
          BigDecimal amount = Quantities.parse(text);
          if (!Quantities.isResource(resource)
              || amount == null
              || Quantities.fault(resource, amount) != null) {
            throw new IllegalArgumentException(
                "--capacity %s=%s: must be a resource and an amount of Kubernetes, like cpu=400,memory=1600Gi"
                    .formatted(resource, text));
          }
          amounts.put(resource, amount);
        });
    return new Settings(amounts, resources, backEnd);
  }
}
