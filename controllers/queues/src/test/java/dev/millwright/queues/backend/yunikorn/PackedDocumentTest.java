package dev.millwright.queues.backend.yunikorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.backend.yunikorn.PackedDocument.Compressed;
import dev.millwright.queues.backend.yunikorn.PackedDocument.Text;
import dev.millwright.queues.backend.yunikorn.PackedDocument.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedDocumentTest {
  private static final int KIB = 1024;

  /** Of a text that can be compressed well. */
  @ParameterizedTest(name = "{0} KiB and {1} KiB of something else: {2}")
  @CsvSource({
    "1, 0, Text",
    "700, 0, Text",
    "701, 0, Compressed",
    "700, 324, Text",
    "700, 325, Compressed",
    "1, 1023, Text",
    "2, 1023, Compressed",
    "1, 1024, TooLarge",
    "20000, 500, Compressed",
  })
  void staysTextAsLongAsItMay(int size, long others, String form) {
    String document = "q".repeat(size * KIB);

    PackedDocument packed = PackedDocument.of(document, others * KIB);

    assertThat(packed.getClass().getSimpleName()).isEqualTo(form);
    if (packed instanceof Text(var text)) {
      assertThat(text).isEqualTo(document);
    }
    if (packed instanceof Compressed(var bytes)) {
      assertThat(PackedDocument.read(bytes)).isEqualTo(document);
    }
  }

  @Test
  void saysTheNumbersOfWhatDoesNotFit() {
    var noise = new byte[3 * KIB * KIB];
    new Random(1).nextBytes(noise);
    String document = new String(noise, StandardCharsets.ISO_8859_1);

    assertThat(PackedDocument.of(document, 5))
        .isInstanceOfSatisfying(
            TooLarge.class,
            large ->
                assertThat(large.problem())
                    .contains(document.getBytes(StandardCharsets.UTF_8).length + " bytes")
                    .contains("what else is there 5,")
                    .contains("holds 1048576"));
  }

  @Test
  void hasTheSameBytesForTheSameText() {
    String document = "ä queue\n".repeat(200 * KIB);
    byte[] first = ((Compressed) PackedDocument.of(document, 0)).bytes();

    assertThat(((Compressed) PackedDocument.of(document, 0)).bytes()).isEqualTo(first);
    assertThat(Arrays.copyOfRange(first, 0, 8))
        .as("deflated, without a name and without a time")
        .containsExactly(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    assertThat(PackedDocument.read(first)).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource({"0", "5", "100"})
  void whatIsCutShortCannotBeRead(int length) {
    byte[] whole = ((Compressed) PackedDocument.of("queue\n".repeat(200 * KIB), 0)).bytes();

    assertThat(PackedDocument.read(Arrays.copyOf(whole, length))).isNull();
    assertThat(PackedDocument.read("no gzip at all".getBytes(StandardCharsets.UTF_8))).isNull();
  }
}
