package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.yunikorn.document.DocumentAmount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

/** Amounts that a document says, in Kubernetes' names and units. */
final class DocumentAmounts {
  private static final int THOUSANDTHS = 3;

  private DocumentAmounts() {}

  /** Those of them that YuniKorn can read. */
  static Amounts of(SortedMap<String, String> texts) {
    var values = new TreeMap<String, BigDecimal>();
    texts.forEach(
        (name, text) -> {
          BigInteger amount = DocumentAmount.parse(name, text);
          if (amount != null) {
            boolean cpu = name.equals(DocumentAmount.CPU);
            values.put(cpu ? "cpu" : name, new BigDecimal(amount, cpu ? THOUSANDTHS : 0));
          }
        });
    return new Amounts(values);
  }
}
