package dev.millwright.common.label;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Checksums that tell whether content changed; not a protection against anyone. */
public final class Checksums {
  private Checksums() {}

  /** 32 hexadecimal digits of the keys and values, whatever order the map has. */
  public static String of(Map<String, String> content) {
    var digest = sha256();
    new TreeMap<>(content)
        .forEach(
            (key, value) -> {
              add(digest, key);
              add(digest, value);
            });
    return hex(digest);
  }

  /** 32 hexadecimal digits of the texts, in this order. */
  public static String of(String... texts) {
    var digest = sha256();
    for (var text : texts) {
      add(digest, text);
    }
    return hex(digest);
  }

  /** Length first, so that no two lists of texts run together to the same bytes. */
  private static void add(MessageDigest digest, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
