package dev.millwright.queues.backend.yunikorn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered beside a document, as annotations of its ConfigMap, so that it is written and
 * lost together with it.
 *
 * @param former text of the last document that YuniKorn was seen to run by before this one; null
 *     where there is none, or where it is too large to be kept
 * @param refused checksum of a document that YuniKorn did not take up, while the former one is back
 *     in its place; null for none
 * @param written when this document was written; null where nobody knows
 */
record DocumentHistory(
    @Nullable String former, @Nullable String refused, @Nullable Instant written) {
  static final DocumentHistory NONE = new DocumentHistory(null, null, null);

  static final String FORMER = "queues.millwright.dev/former-document";
  static final String REFUSED = "queues.millwright.dev/refused-document";
  static final String WRITTEN = "queues.millwright.dev/written-at";

  /** All annotations of an object may have 256 KiB together; others have some too. */
  private static final int FORMER_MAX = 192 * 1024;

  private static final int TEXT_MAX = 64 * 1024 * 1024;

  /** What these annotations say; what cannot be read is as if it were not there. */
  static DocumentHistory of(@Nullable Map<String, String> annotations) {
    if (annotations == null) {
      return NONE;
    }
    return new DocumentHistory(
        unpacked(annotations.get(FORMER)),
        annotations.get(REFUSED),
        instant(annotations.get(WRITTEN)));
  }

  /** As annotations. */
  Map<String, String> annotations() {
    var annotations = new TreeMap<String, String>();
    String packed = former == null ? null : packed(former);
    if (packed != null && packed.length() <= FORMER_MAX) {
      annotations.put(FORMER, packed);
    }
    if (refused != null) {
      annotations.put(REFUSED, refused);
    }
    if (written != null) {
      annotations.put(WRITTEN, written.toString());
    }
    return annotations;
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String packed(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory cannot fail", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static @Nullable String unpacked(@Nullable String packed) {
    if (packed == null) {
      return null;
    }
    try (var zip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
      return new String(zip.readNBytes(TEXT_MAX), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
