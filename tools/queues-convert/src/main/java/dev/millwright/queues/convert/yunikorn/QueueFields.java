package dev.millwright.queues.convert.yunikorn;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Access;
import dev.millwright.queues.convert.draft.AmountFields;
import dev.millwright.queues.convert.draft.Fields;
import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.ObjectFields;
import dev.millwright.queues.convert.draft.QueueDraft;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.yunikorn.document.DocumentAmount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The fields of a queue of YuniKorn. */
final class QueueFields {
  private static final String NOBODY_IS_ABOVE =
      "is left out: the root is no BatchQueue; write it to" + " each top queue";

  private final Map<QueueDraft, Access> access = new HashMap<>();
  private final Forest forest;
  private final AmountFields amounts;
  private final FieldTable<QueueDraft> queues;
  private final FieldTable<QueueDraft> root;

  QueueFields(Settings settings, Forest forest) {
    this.forest = forest;
    this.amounts = new AmountFields(new DocumentUnits(), settings);
    this.queues = queues();
    this.root = root();
  }

  /** YuniKorn's words for amounts. */
  private static final class DocumentUnits implements AmountFields.Units {
    @Override
    public String name(String resource) {
      return resource.equals(DocumentAmount.CPU) ? "cpu" : resource;
    }

    @Override
    public String form() {
      return "write digits and a unit, like 500m or 4Gi, for YuniKorn reads nothing else";
    }

    @Override
    public @Nullable BigDecimal parse(String resource, String text) {
      BigInteger units = DocumentAmount.parse(resource, text);
      if (units == null) {
        return null;
      }
      return resource.equals(DocumentAmount.CPU)
          ? new BigDecimal(units).movePointLeft(3)
          : new BigDecimal(units);
    }
  }

  /** Converts all that it says; those above it come first. */
  void convert(QueueDraft queue) {
    boolean isRoot = forest.isRoot(queue);
    (isRoot ? root : queues).convert(queue.root(), queue);
    if (isRoot || !queue.leaf()) {
      return;
    }
    access(queue).write(queue, "submitacl");
    QueueProperties.inherited(queue);
  }

  /** All fields of a queue. */
  FieldTable<QueueDraft> queues() {
    return new FieldTable<QueueDraft>("a queue of YuniKorn")
        .kept("name", "`metadata.name`, or another where that is none here", ObjectFields::name)
        .changed(
            "parent", "left out: a queue has queues below where they name it", QueueFields::parent)
        .nested("resources", resources())
        .kept(
            "maxapplications",
            "`spec.maxRunningApplications`; left out where a queue above lets no more",
            QueueFields::applications)
        .nested("properties", QueueProperties.TABLE)
        .kept("submitacl", "`spec.submitters` of queues that take work", this::list)
        .changed(
            "adminacl",
            "`spec.submitters` of queues that take work, for who administers may submit",
            this::list)
        .kept("limits", "`spec.limits`", (v, q) -> LimitFields.convert(v, q, amounts))
        .refused(
            "childtemplate",
            "is left out: no queue is made for work that names none; write a BatchQueue for each")
        .changed("queues", "BatchQueues", (v, q) -> v.changed("BatchQueues, as said of each"));
  }

  /** All fields of the root. */
  FieldTable<QueueDraft> root() {
    return new FieldTable<QueueDraft>("the queue root of YuniKorn")
        .leftOut("name", "it is the capacity of the cluster, and no BatchQueue")
        .leftOut("parent", "it is the capacity of the cluster, and no BatchQueue")
        .refused("resources", "is left out: the root is what all nodes have; limit each top queue")
        .refused("maxapplications", NOBODY_IS_ABOVE)
        .nested("properties", QueueProperties.ROOT)
        .changed("submitacl", "`spec.submitters` of queues that take work", this::list)
        .changed("adminacl", "`spec.submitters` of queues that take work", this::list)
        .refused("limits", NOBODY_IS_ABOVE)
        .refused(
            "childtemplate",
            "is left out: no queue is made for work that names none; write a BatchQueue for each")
        .changed("queues", "BatchQueues", (v, q) -> v.changed("BatchQueues, as said of each"));
  }

  private FieldTable<QueueDraft> resources() {
    return new FieldTable<QueueDraft>("resources of a queue of YuniKorn")
        .kept("guaranteed", "`spec.guaranteed`", (v, q) -> amounts(v, q, "guaranteed"))
        .kept(
            "max", "`spec.max`; left out where all of it is 0, which is no limit there", this::max);
  }

  private void amounts(Value value, QueueDraft queue, String becomes) {
    SortedMap<String, BigDecimal> read = amounts.read(value);
    queue.amounts(becomes, read);
    if (!read.isEmpty()) {
      value.kept("spec." + becomes);
    }
  }

  private void max(Value value, QueueDraft queue) {
    Value none = value.find(LimitFields.PLACEHOLDER);
    SortedMap<String, BigDecimal> read = amounts.read(value);
    if (none != null) {
      read.remove(LimitFields.PLACEHOLDER);
      none.changed("left out: it makes zeros a limit there, which they are here anyway");
    } else if (!read.isEmpty() && read.values().stream().allMatch(a -> a.signum() == 0)) {
      value.changed("left out: 0 of everything is no limit there, and none of it here");
      return;
    }
    queue.amounts("max", read);
    if (!read.isEmpty()) {
      value.kept("spec.max");
    }
  }

  private static void parent(Value value, QueueDraft queue) {
    if (value.node().asBoolean() && queue.leaf()) {
      value.refused(
          "is left out: no queue is below it, so it takes work here; write those that rules of"
              + " YuniKorn would make below it");
    } else {
      value.changed("left out: a queue has queues below where they name it");
    }
  }

  /** YuniKorn wants it said below a queue that says it; what a queue above holds anyway goes. */
  private static void applications(Value value, QueueDraft queue) {
    long own = value.node().asLong();
    for (QueueDraft above = queue.above(); own > 0 && above != null; above = above.above()) {
      long most = above.root().node().path("maxapplications").asLong();
      if (most > 0 && most <= own) {
        value.changed("left out: queue %s above lets no more than %d".formatted(above.key(), most));
        return;
      }
    }
    Fields.applications("0").accept(value, queue);
  }

  private void list(Value value, QueueDraft queue) {
    Access own = AccessText.read(value);
    if (own != null) {
      Access above = queue.above() == null ? Access.NOBODY : access(queue.above());
      own.tell(value, queue, forest.isRoot(queue), above);
    }
  }

  private Access access(QueueDraft queue) {
    Access known = access.get(queue);
    if (known == null) {
      known =
          AccessText.parse(queue.root().node().path("submitacl").asText())
              .plus(AccessText.parse(queue.root().node().path("adminacl").asText()));
      if (queue.above() != null) {
        known = known.plus(access(queue.above()));
      }
      access.put(queue, known);
    }
    return known;
  }
}
