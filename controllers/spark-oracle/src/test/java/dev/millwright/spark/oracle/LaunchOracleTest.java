package dev.millwright.spark.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.LaunchResult.Launched;
import dev.millwright.spark.launch.LaunchResult.Refused;
import dev.millwright.spark.launch.memory.MemoryRules;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random applications through spark-submit's own classes and through our launch. */
class LaunchOracleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CASES = Integer.getInteger("millwright.oracle.cases", 800);
  private static final long SEED = Long.getLong("millwright.oracle.seed", 20_261_123L);
  private static final int CASES_FOR_NEED = 400;

  @TempDir Path folder;

  /** The newest where they are: {@code make oracle} fetches them. */
  static Stream<String> lines() {
    return Stream.concat(
        Stream.of("4.3", "4.2").filter(Spark::isGiven), Stream.of("4.1", "4.0", "3.5"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void ourLaunchIsSparks(String line) throws IOException {
    var spark = Spark.ofLine(line);
    var draw = new Draw(SEED);
    var cases = new Cases(draw, line.equals("3.5"));
    var kept = new ArrayList<Pair>();
    for (var number = 0; number < CASES; number++) {
      var place = Files.createDirectory(folder.resolve(line + "-" + number));
      var one = cases.next(place);
      var hint = "seed %d, case %d of Spark %s: %s".formatted(SEED, number, line, one);
      var theirs = spark.submit(one, place);
      var request = request(one, theirs, spark.version());
      var pair = Pair.of(theirs, ours(request, hint));
      if (number < CASES_FOR_NEED) {
        kept.add(pair.copy());
      }
      removeAll(pair, EnumSet.allOf(IntendedDifference.class));
      assertThat(pair.differences()).as(hint).isEmpty();
      assertExecutorMemory(spark, pair, request, hint);
    }
    assertEveryFeatureIsReached(draw, line);
    assertEveryDifferenceIsNeeded(kept, line);
  }

  private static LaunchRequest request(LaunchCase one, List<JsonNode> theirs, String version) {
    return one.request(version, Ids.drawn(theirs));
  }

  private static List<JsonNode> ours(LaunchRequest request, String hint) {
    return switch (Launch.of(request)) {
      case Launched(var objects) -> objects.inOrder().stream().map(LaunchOracleTest::json).toList();
      case Refused(var refusals) -> throw new AssertionError(hint + " is refused: " + refusals);
    };
  }

  /** By way of the text, as Spark's objects come: numbers have the same types then. */
  private static JsonNode json(HasMetadata object) {
    try {
      return JSON.readTree(JSON.writeValueAsString(object));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("objects of typed classes must have a text", e);
    }
  }

  private static void removeAll(Pair pair, Set<IntendedDifference> differences) {
    differences.forEach(difference -> difference.removeFrom(pair));
  }

  /** Our properties are what Spark's driver reads; what it makes of them must be our sum. */
  private static void assertExecutorMemory(
      Spark spark, Pair pair, LaunchRequest request, String hint) {
    var conf = new TreeMap<String, String>();
    Texts.properties(Texts.data(pair.ours(), "spark.properties").getFirst())
        .properties()
        .forEach(entry -> conf.put(entry.getKey(), entry.getValue().asText()));
    var ours = MemoryRules.executor(request.version(), request.conf(), request.program().kind());
    assertThat(ours.totalMiB()).as(hint).isEqualTo(spark.executorMebibytes(conf));
  }

  private static void assertEveryFeatureIsReached(Draw draw, String line) {
    var expected = EnumSet.allOf(Feature.class);
    if (line.equals("3.5")) {
      expected.remove(Feature.NO_KERBEROS);
    }
    for (var feature : expected) {
      assertThat(draw.counts().getOrDefault(feature, 0))
          .as("cases with %s on Spark %s", feature, line)
          .isGreaterThanOrEqualTo(CASES / 100);
    }
  }

  private static void assertEveryDifferenceIsNeeded(List<Pair> pairs, String line) {
    for (var difference : IntendedDifference.values()) {
      if (!difference.concerns(line)) {
        continue;
      }
      var others = EnumSet.complementOf(EnumSet.of(difference));
      assertThat(pairs)
          .as("cases that need the intended difference %s", difference)
          .anyMatch(
              pair -> {
                var copy = pair.copy();
                removeAll(copy, others);
                return !copy.differences().isEmpty();
              });
    }
  }
}
