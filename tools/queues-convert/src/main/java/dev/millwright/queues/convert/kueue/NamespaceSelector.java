package dev.millwright.queues.convert.kueue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.Value;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which namespaces a ClusterQueue lets in, as far as that can be told without a cluster. */
final class NamespaceSelector {
  private static final String NAME = "kubernetes.io/metadata.name";

  private final Value value;

  NamespaceSelector(Value value) {
    this.value = value;
  }

  /** Nobody: Kueue lets nobody in where nothing is said, and everybody by an empty selector. */
  boolean nobody() {
    return value.node().isMissingNode() || value.node().isNull();
  }

  /**
   * Of namespaces with a LocalQueue those that it lets in; by name, and all where it is not by
   * name.
   */
  SortedSet<String> of(SortedSet<String> namespaces) {
    Collection<String> named = named();
    var all = new TreeSet<>(namespaces);
    if (named != null && !named.isEmpty()) {
      if (all.isEmpty()) {
        all.addAll(named);
      } else {
        all.retainAll(named);
      }
    }
    return all;
  }

  /** Says what becomes of it. */
  void tell() {
    if (named() == null) {
      value.refused(
          "is left out, for labels of namespaces are not looked at here: spec.submitters.namespaces"
              + " has all with a LocalQueue; take out those that it does not select");
    } else {
      value.changed("spec.submitters.namespaces: those of its LocalQueues that it selects");
    }
  }

  /** The names it selects by, empty for all; null where it selects by anything else. */
  private @Nullable Collection<String> named() {
    var names = new TreeSet<String>();
    JsonNode labels = value.node().path("matchLabels");
    for (var label : labels.properties()) {
      if (!label.getKey().equals(NAME)) {
        return null;
      }
      names.add(label.getValue().asText());
    }
    JsonNode expressions = value.node().path("matchExpressions");
    for (JsonNode expression : expressions) {
      if (!expression.path("key").asText().equals(NAME)
          || !expression.path("operator").asText().equals("In")
          || !names.isEmpty()) {
        return null;
      }
      expression.path("values").forEach(name -> names.add(name.asText()));
    }
    return names;
  }
}
