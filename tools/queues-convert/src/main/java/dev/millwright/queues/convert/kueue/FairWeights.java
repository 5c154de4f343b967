package dev.millwright.queues.convert.kueue;

import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Fields;
import dev.millwright.queues.convert.draft.Quantities;
import dev.millwright.queues.convert.draft.QueueDraft;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weights of Kueue, which may be fractions. They count against each other only, so those of all
 * queues of a cohort are multiplied alike until they are whole; one that is not said is 1.
 */
final class FairWeights {
  /** More fractions than a weight has room for. */
  private static final int PLACES_MOST = 4;

  private FairWeights() {}

  /** Says what becomes of a weight. */
  static void convert(Value value, QueueDraft queue) {
    BigDecimal weight = Quantities.parse(value.text());
    int places = places(queue);
    if (weight == null || places > PLACES_MOST) {
      value.refused(
          value.text()
              + " is left out: weights are whole numbers from 1 to 65535 here; write other ones to"
              + " this queue and those beside it");
      return;
    }
    BigDecimal whole = weight.movePointRight(places);
    if (Fields.weight(value, queue, whole.min(BigDecimal.valueOf(1 << 20)).intValue())) {
      tell(value, places, whole);
    } else if (whole.compareTo(BigDecimal.ONE) == 0) {
      value.changed("left out: 1 is the default");
    }
  }

  private static void tell(Value value, int places, BigDecimal whole) {
    if (places == 0) {
      value.kept("spec.weight");
    } else {
      value.changed(
          "spec.weight is %s, against those of the queues beside it"
              .formatted(whole.stripTrailingZeros().toPlainString()));
    }
  }

  /** Writes the weight of a queue that says none beside queues whose weights are multiplied. */
  static void unsaid(QueueDraft queue) {
    int places = places(queue);
    if (said(queue) != null || places == 0 || places > PLACES_MOST) {
      return;
    }
    int weight = BigDecimal.ONE.movePointRight(places).intValue();
    queue.set("weight", weight);
    queue
        .root()
        .at("spec")
        .at("fairSharing")
        .at("weight")
        .changed(
            "is not said, which is 1: spec.weight is %d, against those of the queues beside it"
                .formatted(weight));
  }

  /** By how many places the weights of a queue and of those beside it are moved. */
  private static int places(QueueDraft queue) {
    QueueDraft above = queue.above();
    int places = 0;
    for (QueueDraft one : above == null ? List.of(queue) : above.below()) {
      BigDecimal weight = said(one);
      if (weight != null) {
        places = Math.max(places, weight.stripTrailingZeros().scale());
      }
    }
    return places;
  }

  private static @Nullable BigDecimal said(QueueDraft queue) {
    Value value = queue.root().at("spec").at("fairSharing").find("weight");
    return value == null ? null : Quantities.parse(value.text());
  }
}
