package dev.millwright.queues.backend.yunikorn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A document as a ConfigMap carries it: as text, and compressed where it is large. YuniKorn reads a
 * compressed one as the text it was made of, and counts its checksum from that text. Source:
 * YuniKorn's shim, {@code Decompress} in {@code pkg/conf/schedulerconf.go}.
 */
sealed interface PackedDocument {
  /** Bytes of a document that still goes as text, for people to read. */
  int TEXT_MOST = 700 * 1024;

  /** Bytes of all values together that the API server takes in a ConfigMap. */
  int MAP_MOST = 1024 * 1024;

  /** Bytes of a text that is read out of a compressed one; no ConfigMap of ours holds as much. */
  int READ_MOST = 128 * 1024 * 1024;

  /** As it is. */
  record Text(String text) implements PackedDocument {}

  /** Compressed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Compressed(byte[] bytes) implements PackedDocument {}

  /**
   * It does not fit.
   *
   * @param problem for people: the numbers
   */
  record TooLarge(String problem) implements PackedDocument {}

  /**
   * The smallest change from text to what fits.
   *
   * @param document its text
   * @param others bytes of all other values of the ConfigMap
   */
  static PackedDocument of(String document, long others) {
    int plain = document.getBytes(StandardCharsets.UTF_8).length;
    if (plain <= TEXT_MOST && plain + others <= MAP_MOST) {
      return new Text(document);
    }
    byte[] compressed = compress(document);
    return compressed.length + others <= MAP_MOST
        ? new Compressed(compressed)
        : new TooLarge(
            "the document has %d bytes, %d when it is compressed, and what else is there %d, while a"
                    .formatted(plain, compressed.length, others)
                + " ConfigMap holds %d".formatted(MAP_MOST));
  }

  /** The same bytes for the same text: no time is in them, and no name. */
  private static byte[] compress(String document) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(document.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The text of a compressed one; null for what cannot be read, which YuniKorn passes over.
   *
   * @throws IllegalArgumentException it is larger than {@link #READ_MOST}
   */
  static @Nullable String read(byte[] compressed) {
    byte[] text;
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      text = gzip.readNBytes(READ_MOST + 1);
    } catch (IOException e) {
      return null;
    }
    if (text.length > READ_MOST) {
      throw new IllegalArgumentException("more than %d bytes".formatted(READ_MOST));
    }
    return new String(text, StandardCharsets.UTF_8);
  }
}
