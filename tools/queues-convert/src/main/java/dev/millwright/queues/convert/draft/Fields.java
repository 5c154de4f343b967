package dev.millwright.queues.convert.draft;

import dev.millwright.convert.source.Value;
import java.util.function.BiConsumer;

/** Fields that several schedulers have. */
public final class Fields {
  private static final int MOST_RANK = 1000;
  private static final int MOST_WEIGHT = 65_535;
  private static final int MOST_APPLICATIONS = 1_000_000;

  private Fields() {}

  /** A rank among siblings, which is 0 where it is not said. */
  public static void priority(Value value, QueueDraft queue) {
    if (!value.node().canConvertToInt() && !value.text().matches("-?[0-9]{1,9}")) {
      value.refused(value.text() + " is left out: is no whole number; correct it");
      return;
    }
    int rank = value.node().asInt();
    if (Math.abs(rank) > MOST_RANK) {
      value.refused(
          "%d is left out: a rank is from -1000 to 1000; number the queues beside this one anew"
              .formatted(rank));
    } else if (rank == 0) {
      value.changed("left out: 0 is the default");
    } else {
      queue.set("priority", rank);
      value.kept("spec.priority");
    }
  }

  /** A share against those of siblings, which is 1 where it is not said. */
  public static boolean weight(Value value, QueueDraft queue, int weight) {
    if (weight < 1 || weight > MOST_WEIGHT) {
      value.refused("%d is left out: a weight is from 1 to 65535".formatted(weight));
      return false;
    }
    if (weight > 1) {
      queue.set("weight", weight);
    }
    return weight > 1;
  }

  /** How many applications run at a time; {@code none} stands for no limit. */
  public static BiConsumer<Value, QueueDraft> applications(String none) {
    return (value, queue) -> {
      String text = value.text();
      if (text.equals(none)) {
        value.changed("left out: there is no limit");
      } else if (!text.matches("[0-9]{1,7}") || !isCount(Integer.parseInt(text))) {
        value.refused(
            text + " is left out: must be from 1 to 1000000; say state Hold to let nothing run");
      } else {
        queue.set("maxRunningApplications", Integer.parseInt(text));
        value.kept("spec.maxRunningApplications");
      }
    };
  }

  private static boolean isCount(int applications) {
    return applications >= 1 && applications <= MOST_APPLICATIONS;
  }
}
