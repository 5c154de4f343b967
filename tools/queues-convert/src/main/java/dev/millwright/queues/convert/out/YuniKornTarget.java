package dev.millwright.queues.convert.out;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.ConfigMapName;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.backend.YuniKornFidelity;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueObject;
import dev.millwright.queues.yunikorn.desired.Submissions;
import dev.millwright.queues.yunikorn.desired.YuniKornDocuments;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/** The document of YuniKorn, in its ConfigMap. */
public final class YuniKornTarget implements Target {
  @Override
  public String word() {
    return "yunikorn";
  }

  @Override
  public boolean fits(QueueBackendSpec spec) {
    return spec.yuniKorn() != null;
  }

  @Override
  public QueueBackendSpec settings(Settings settings) {
    var capacity = new Amounts(settings.capacity()).quantities();
    return new QueueBackendSpec(
        null,
        new YuniKornSettings(null, null, null, null, null, null, null, null),
        null,
        null,
        capacity.isEmpty() ? null : capacity,
        null);
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return YuniKornFidelity.of(queue, UNGUARDED);
  }

  @Override
  public SequencedMap<String, List<ObjectNode>> objects(Tree tree) {
    Wanted wanted = tree.wanted();
    YuniKornSettings settings = Objects.requireNonNull(wanted.settings().yuniKorn(), "of YuniKorn");
    ConfigMapName place = settings.configMap();
    String key = Objects.requireNonNullElse(settings.policyGroup(), "queues") + ".yaml";
    ObjectNode map = JsonNodeFactory.instance.objectNode();
    map.put("apiVersion", "v1").put("kind", "ConfigMap");
    ObjectNode metadata = map.putObject("metadata");
    String name =
        Objects.requireNonNullElse(place == null ? null : place.name(), "yunikorn-configs");
    metadata.put("name", name);
    metadata.put(
        "namespace",
        Objects.requireNonNullElse(place == null ? null : place.namespace(), "yunikorn"));
    metadata.putObject("annotations").put(QueueObject.BACKEND, wanted.backEnd());
    map.putObject("data")
        .put(
            key,
            DocumentWriter.write(
                YuniKornDocuments.of(
                    wanted.tree(), wanted.specs(), wanted.settings(), Submissions.LISTED)));
    var objects = new LinkedHashMap<String, List<ObjectNode>>();
    objects.put("ConfigMap " + name, List.of(map));
    return objects;
  }
}
