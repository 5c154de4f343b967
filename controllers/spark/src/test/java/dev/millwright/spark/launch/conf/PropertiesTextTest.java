package dev.millwright.spark.launch.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PropertiesTextTest {
  private static final String ALPHABET = "ab.=:#! \\\t\n\r\f\"'${}éß中\u0000\u007f\uD83D\uDE00";

  @Test
  void javaReadsBackWhatWasWritten() throws IOException {
    var seed = 20261123L;
    var random = new Random(seed);
    for (var round = 0; round < 5_000; round++) {
      var entries = new TreeMap<String, String>();
      for (var i = random.nextInt(5); i >= 0; i--) {
        entries.put(text(random, 1), text(random, 0));
      }
      var read = new Properties();
      read.load(new StringReader(PropertiesText.of(entries)));
      assertThat(read).as("seed %d, round %d", seed, round).isEqualTo(entries);
    }
  }

  @Test
  void isTheSameTextAtAnyTime() {
    var text = PropertiesText.of(new TreeMap<>(Map.of("b", " two words", "a", "1")));

    assertThat(text).isEqualTo("a=1\nb=\\ two words\n");
  }

  private static String text(Random random, int least) {
    var text = new StringBuilder();
    for (var i = least + random.nextInt(12); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
