package dev.millwright.queues.yunikorn.client;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The document of queues in a ConfigMap, as YuniKorn's shim reads it. */
public final class ShimDocument {
  /** Key of a document as text. */
  public static final String PLAIN = "queues.yaml";

  /** Key of a compressed one. */
  public static final String COMPRESSED = "queues.yaml.gz";

  private ShimDocument() {}

  /** The compressed one counts where it can be read; null where there is none. */
  public static @Nullable String of(ConfigMap map) {
    String plain = map.getData() == null ? null : map.getData().get(PLAIN);
    String compressed = map.getBinaryData() == null ? null : map.getBinaryData().get(COMPRESSED);
    if (compressed == null) {
      return plain;
    }
    try (var gzip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(compressed)))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return plain;
    }
  }

  /** A document as the value of {@link #COMPRESSED}. */
  public static String compressed(String document) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(document.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
