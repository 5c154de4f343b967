package dev.millwright.queues.convert.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.convert.source.Report;
import dev.millwright.convert.source.Value;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A BatchQueue in the making, with what it is made of. */
public final class QueueDraft {
  private static final List<String> FIELDS =
      Arrays.stream(BatchQueueSpec.class.getRecordComponents())
          .map(RecordComponent::getName)
          .toList();

  private final String key;
  private final @Nullable String parentKey;
  private final String said;
  private final Value root;
  private final ObjectNode metadata = JsonNodeFactory.instance.objectNode();
  private final ObjectNode spec = JsonNodeFactory.instance.objectNode();
  private final List<QueueDraft> below = new ArrayList<>();
  private @Nullable QueueDraft above;
  private String name = "";

  /**
   * A queue that nothing is taken from yet.
   *
   * @param key what it is known by in its scheduler, as a path or a name
   * @param parentKey that of the queue above; null for the root, and below a root that is not read
   * @param said its own name there, without those above
   * @param source all its fields
   */
  public QueueDraft(String key, @Nullable String parentKey, String said, JsonNode source) {
    this.key = key;
    this.parentKey = parentKey;
    this.said = said;
    this.root = Value.root(source, new Report());
  }

  /** What it is known by in its scheduler. */
  public String key() {
    return key;
  }

  /** Its own name there. */
  public String said() {
    return said;
  }

  /** All its fields, with their report. */
  public Value root() {
    return root;
  }

  /** Its {@code metadata.name}. */
  public String name() {
    return name;
  }

  /** The queue above, the root of its scheduler included; null for none. */
  public @Nullable QueueDraft above() {
    return above;
  }

  /** The queues below. */
  public List<QueueDraft> below() {
    return Collections.unmodifiableList(below);
  }

  /** Whether it takes work. */
  public boolean leaf() {
    return below.isEmpty();
  }

  /** Says a field of the spec. */
  public void set(String field, JsonNode value) {
    spec.set(field, value);
  }

  /** Says a field of the spec. */
  public void set(String field, String value) {
    spec.put(field, value);
  }

  /** Says a field of the spec. */
  public void set(String field, int value) {
    spec.put(field, value);
  }

  /** Whether the spec says it. */
  public boolean says(String field) {
    return spec.has(field);
  }

  /** Takes a field of the spec back. */
  public void clear(String field) {
    spec.remove(field);
  }

  /** Says amounts, by resource; none where there are none. */
  public void amounts(String field, SortedMap<String, BigDecimal> amounts) {
    if (!amounts.isEmpty()) {
      spec.set(field, texts(amounts));
    }
  }

  /** Amounts as they are written. */
  public static ObjectNode texts(SortedMap<String, BigDecimal> amounts) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    amounts.forEach((resource, amount) -> texts.put(resource, Quantities.text(resource, amount)));
    return texts;
  }

  /** Amounts that the spec says. */
  public SortedMap<String, BigDecimal> amounts(String field) {
    var amounts = new TreeMap<String, BigDecimal>();
    spec.path(field)
        .properties()
        .forEach(
            entry -> {
              BigDecimal amount = Quantities.parse(entry.getValue().asText());
              if (amount != null) {
                amounts.put(entry.getKey(), amount);
              }
            });
    return amounts;
  }

  /** Labels, annotations; the name is set by its place. */
  public ObjectNode metadata() {
    return metadata;
  }

  /** The BatchQueue, its fields in their order. */
  public ObjectNode object() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", "queues.millwright.dev/v1alpha1").put("kind", "BatchQueue");
    object.putObject("metadata").put("name", name).setAll(metadata);
    ObjectNode ordered = object.putObject("spec");
    FIELDS.stream().filter(spec::has).forEach(field -> ordered.set(field, spec.get(field)));
    return object;
  }

  /** Key of the queue above, be it there or not; null for none. */
  public @Nullable String parentKey() {
    return parentKey;
  }

  void name(String given) {
    name = given;
  }

  void hang(QueueDraft under) {
    above = under;
    under.below.add(this);
  }
}
