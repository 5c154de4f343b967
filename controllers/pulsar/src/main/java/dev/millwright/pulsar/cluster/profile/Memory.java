package dev.millwright.pulsar.cluster.profile;

import dev.millwright.api.pulsar.JvmSettings;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much heap and direct memory a Java process gets out of its container's memory limit.
 *
 * <p>Of a limit L a process keeps {@code fixed + L/16} for what is neither: classes, compiled code,
 * threads, the collector, RocksDB. The rest is split by the component's share of heap; direct
 * memory has what is left. The fixed parts come from the resident size of idle processes, less
 * their heap and direct memory, rounded up.
 */
public final class Memory {

  /** Kubernetes counts bytes in 63 bits; what is more counts as this much, 8 Ei in MiB. */
  static final long MOST = 1L << 43;

  private static final BigDecimal MIB = BigDecimal.valueOf(1L << 20);
  private static final BigDecimal MOST_BYTES = MIB.multiply(BigDecimal.valueOf(MOST));

  private Memory() {}

  /** One component's figures in MiB; {@code heapShare} in percent of what is split. */
  private record Figures(long fixed, long heapShare, long minHeap, long minDirect) {}

  private static @Nullable Figures figures(Component component) {
    return switch (component) {
      case ZOOKEEPER -> new Figures(96, 85, 64, 8);
      case BOOKIE -> new Figures(128, 50, 96, 96);
      case AUTORECOVERY -> new Figures(144, 60, 48, 32);
      case BROKER -> new Figures(176, 50, 128, 96);
      case PROXY -> new Figures(128, 50, 64, 48);
      case STANDALONE -> new Figures(224, 50, 192, 192);
      case OXIA, OXIA_COORDINATOR -> null;
    };
  }

  /** The division of {@code limit}; what {@code jvm} names is taken as it is. */
  public static MemoryPlan plan(Component component, Quantity limit, @Nullable JvmSettings jvm) {
    long mib = mebibytes(limit);
    Figures figures = figures(component);
    if (figures == null) {
      return new MemoryPlan(mib, 0, 0, 0, List.of());
    }
    Long wishedHeap = jvm == null ? null : mebibytesOrNull(jvm.heap());
    Long wishedDirect = jvm == null ? null : mebibytesOrNull(jvm.directMemory());
    long split = Math.max(0, mib - mib / 16 - figures.fixed());
    long heap = heap(figures, split, wishedHeap, wishedDirect);
    long direct = wishedDirect == null ? Math.max(figures.minDirect(), split - heap) : wishedDirect;
    List<String> options = jvm == null || jvm.options() == null ? List.of() : jvm.options();
    return new MemoryPlan(mib, needed(figures, wishedHeap, wishedDirect), heap, direct, options);
  }

  private static long heap(
      Figures figures, long split, @Nullable Long wishedHeap, @Nullable Long wishedDirect) {
    if (wishedHeap != null) {
      return wishedHeap;
    }
    long share = wishedDirect == null ? split * figures.heapShare() / 100 : split - wishedDirect;
    return Math.max(figures.minHeap(), share);
  }

  /** The smallest limit that holds heap, direct memory and everything else. */
  private static long needed(
      Figures figures, @Nullable Long wishedHeap, @Nullable Long wishedDirect) {
    long heap = wishedHeap == null ? figures.minHeap() : wishedHeap;
    long direct = wishedDirect == null ? figures.minDirect() : wishedDirect;
    long split = heap + direct;
    if (wishedHeap == null && wishedDirect == null) {
      split = Math.max(split, ceilDiv(heap * 100, figures.heapShare()));
      split = Math.max(split, ceilDiv(direct * 100, 100 - figures.heapShare()));
    }
    return ceilDiv((split + figures.fixed()) * 16, 15);
  }

  private static long ceilDiv(long dividend, long divisor) {
    return Math.ceilDiv(dividend, divisor);
  }

  private static @Nullable Long mebibytesOrNull(@Nullable Quantity quantity) {
    return quantity == null ? null : mebibytes(quantity);
  }

  /** Whole mebibytes in a quantity, rounded down; never more than {@link #MOST}. */
  private static long mebibytes(Quantity quantity) {
    return quantity
        .getNumericalAmount()
        .min(MOST_BYTES)
        .divide(MIB, 0, RoundingMode.DOWN)
        .longValueExact();
  }
}
