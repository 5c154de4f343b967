package dev.millwright.queues.yunikorn.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What YuniKorn tells documents apart by: SHA-256 of the exact text, in 64 upper-case hexadecimal
 * digits. Source: YuniKorn core, {@code SetChecksum} in {@code pkg/common/configs/config.go}.
 */
public final class DocumentChecksum {
  /**
   * YuniKorn takes what follows this for a checksum of its own, and leaves it out of the text that
   * it counts. A document that says it cannot be told from another one.
   */
  public static final String OWN = "checksum: ";

  private DocumentChecksum() {}

  /** Of a text that does not hold {@link #OWN}. */
  public static String of(String document) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
