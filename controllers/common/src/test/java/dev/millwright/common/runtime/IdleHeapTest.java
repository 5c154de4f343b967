package dev.millwright.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleHeapTest {

  /** Milliseconds of processor time in each period, and the periods that end in a collection. */
  @ParameterizedTest
  @CsvSource({
    "'10000, 100, 100, 100', '2'", // once after a start
    "'10000, 10000, 10000', ''", // not while it works
    "'10000, 2000', '2'", // a tenth of a processor is rest
    "'10000, 2001', ''",
    "'1999', ''", // too little to be worth it
    "'2000', '1'",
    "'500, 500, 500, 500, 500, 500, 500, 500', '4, 8'", // little by little it is
    "'3000, 0, 5000, 0, 0', '2, 4'", // once after each burst
    "'0, 0, 0', ''",
  })
  void collects_once_when_work_is_done(String used, String collected) {
    var time = new long[1];
    var collections = new ArrayList<String>();
    var period = new int[1];
    var heap =
        new IdleHeap(
            () -> Duration.ofMillis(time[0]), () -> collections.add(Integer.toString(period[0])));
    for (String millis : used.split(", ", -1)) {
      period[0]++;
      time[0] += Long.parseLong(millis);
      heap.look();
    }
    assertThat(String.join(", ", collections)).isEqualTo(collected);
  }

  @Test
  void collects_the_heap_of_this_process() {
    long before = collections();
    var worked = List.of(Duration.ofSeconds(2)).iterator();
    new IdleHeap(worked::next, System::gc).look();
    assertThat(collections()).isGreaterThan(before);
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
