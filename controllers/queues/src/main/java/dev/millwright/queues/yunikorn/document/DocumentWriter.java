package dev.millwright.queues.yunikorn.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document: the same bytes for the same document, keys in one order, all text in quotes,
 * so that no amount or name is read as anything else, and nothing that says nothing.
 */
public final class DocumentWriter {
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  private final JsonGenerator yaml;

  private DocumentWriter(JsonGenerator yaml) {
    this.yaml = yaml;
  }

  /** The text for the ConfigMap. */
  public static String write(QueuesDocument document) {
    var text = new StringWriter();
    try (JsonGenerator yaml = YAML.createGenerator(text)) {
      new DocumentWriter(yaml).document(document);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory cannot fail", e);
    }
    return text.toString();
  }

  /** One queue with all below it, as it would stand in a document. */
  public static String write(DocumentQueue queue) {
    var text = new StringWriter();
    try (JsonGenerator yaml = YAML.createGenerator(text)) {
      new DocumentWriter(yaml).queue(queue);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory cannot fail", e);
    }
    return text.toString();
  }

  private void document(QueuesDocument document) throws IOException {
    yaml.writeStartObject();
    // YuniKorn refuses a partition without this key, and a document without partitions stops it.
    yaml.writeArrayFieldStart("partitions");
    for (Partition partition : document.partitions()) {
      partition(partition);
    }
    yaml.writeEndArray();
    yaml.writeEndObject();
  }

  private void partition(Partition partition) throws IOException {
    yaml.writeStartObject();
    yaml.writeStringField("name", partition.name());
    if (!partition.placementRules().isEmpty()) {
      yaml.writeArrayFieldStart("placementrules");
      for (PlacementRule rule : partition.placementRules()) {
        rule(rule);
      }
      yaml.writeEndArray();
    }
    if (partition.preemption() != null) {
      yaml.writeObjectFieldStart("preemption");
      flag("enabled", partition.preemption().enabled());
      flag("quotapreemptionenabled", partition.preemption().quotaPreemptionEnabled());
      yaml.writeEndObject();
    }
    if (partition.nodeSortPolicy() != null) {
      nodeSort(partition.nodeSortPolicy());
    }
    if (partition.userGroupResolver() != null) {
      yaml.writeObjectFieldStart("usergroupresolver");
      yaml.writeStringField("type", partition.userGroupResolver());
      yaml.writeEndObject();
    }
    limits(partition.limits());
    yaml.writeArrayFieldStart("queues");
    for (DocumentQueue queue : partition.queues()) {
      queue(queue);
    }
    yaml.writeEndArray();
    yaml.writeEndObject();
  }

  private void nodeSort(NodeSortPolicy policy) throws IOException {
    yaml.writeObjectFieldStart("nodesortpolicy");
    if (policy.type() != null) {
      yaml.writeStringField("type", policy.type());
    }
    if (!policy.resourceWeights().isEmpty()) {
      yaml.writeObjectFieldStart("resourceweights");
      for (var weight : policy.resourceWeights().entrySet()) {
        yaml.writeNumberField(weight.getKey(), weight.getValue());
      }
      yaml.writeEndObject();
    }
    yaml.writeEndObject();
  }

  private void rule(PlacementRule rule) throws IOException {
    yaml.writeStartObject();
    yaml.writeStringField("name", rule.name());
    text("value", rule.value());
    if (rule.create()) {
      yaml.writeBooleanField("create", true);
    }
    if (rule.filter() != null) {
      yaml.writeObjectFieldStart("filter");
      text("type", rule.filter().type());
      texts("users", rule.filter().users());
      texts("groups", rule.filter().groups());
      yaml.writeEndObject();
    }
    if (rule.parent() != null) {
      yaml.writeFieldName("parent");
      rule(rule.parent());
    }
    yaml.writeEndObject();
  }

  private void queue(DocumentQueue queue) throws IOException {
    yaml.writeStartObject();
    yaml.writeStringField("name", queue.name());
    if (queue.parent()) {
      yaml.writeBooleanField("parent", true);
    }
    text("submitacl", queue.submitAcl());
    text("adminacl", queue.adminAcl());
    count("maxapplications", queue.maxApplications());
    resources(queue.resources());
    texts("properties", queue.properties());
    limits(queue.limits());
    if (queue.childTemplate() != null) {
      yaml.writeObjectFieldStart("childtemplate");
      count("maxapplications", queue.childTemplate().maxApplications());
      texts("properties", queue.childTemplate().properties());
      resources(queue.childTemplate().resources());
      yaml.writeEndObject();
    }
    if (!queue.queues().isEmpty()) {
      yaml.writeArrayFieldStart("queues");
      for (DocumentQueue child : queue.queues()) {
        queue(child);
      }
      yaml.writeEndArray();
    }
    yaml.writeEndObject();
  }

  private void resources(DocumentResources resources) throws IOException {
    if (resources.guaranteedOrNone().isEmpty() && resources.maxOrNone().isEmpty()) {
      return;
    }
    yaml.writeObjectFieldStart("resources");
    texts("guaranteed", resources.guaranteedOrNone());
    texts("max", resources.maxOrNone());
    yaml.writeEndObject();
  }

  private void limits(List<DocumentLimit> limits) throws IOException {
    if (limits.isEmpty()) {
      return;
    }
    yaml.writeArrayFieldStart("limits");
    for (DocumentLimit limit : limits) {
      yaml.writeStartObject();
      text("limit", limit.limit());
      texts("users", limit.users());
      texts("groups", limit.groups());
      texts("maxresources", limit.maxResources());
      count("maxapplications", limit.maxApplications());
      yaml.writeEndObject();
    }
    yaml.writeEndArray();
  }

  private void texts(String key, SortedMap<String, String> texts) throws IOException {
    if (!texts.isEmpty()) {
      yaml.writeObjectFieldStart(key);
      for (var text : texts.entrySet()) {
        yaml.writeStringField(text.getKey(), text.getValue());
      }
      yaml.writeEndObject();
    }
  }

  private void texts(String key, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      yaml.writeArrayFieldStart(key);
      for (String text : texts) {
        yaml.writeString(text);
      }
      yaml.writeEndArray();
    }
  }

  private void text(String key, String text) throws IOException {
    if (!text.isEmpty()) {
      yaml.writeStringField(key, text);
    }
  }

  private void count(String key, long count) throws IOException {
    if (count != 0) {
      yaml.writeNumberField(key, count);
    }
  }

  private void flag(String key, @Nullable Boolean flag) throws IOException {
    if (flag != null) {
      yaml.writeBooleanField(key, flag);
    }
  }
}
