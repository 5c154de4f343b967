package dev.millwright.common.name;

import dev.millwright.common.label.Checksums;
import java.util.Locale;

/**
 * Names of derived objects: DNS-1035 labels made of parts, the same for the same parts. Where
 * characters had to go, a hash of the whole keeps two different wishes apart.
 */
public final class Names {
  /** Longest DNS label, and so the longest Service or pod name that works everywhere. */
  public static final int MAX = 63;

  /**
   * Longest StatefulSet name: its pods carry {@code <name>-<10 characters>} as a label, which may
   * have 63.
   */
  public static final int STATEFUL_SET_MAX = 52;

  private static final int HASH = 8;

  private Names() {}

  /** The parts joined by dashes, at most {@link #MAX} characters. */
  public static String of(String... parts) {
    return within(MAX, parts);
  }

  /** The parts joined by dashes, at most {@link #STATEFUL_SET_MAX} characters. */
  public static String ofStatefulSet(String... parts) {
    return within(STATEFUL_SET_MAX, parts);
  }

  /**
   * The parts joined by dashes.
   *
   * @param max longest allowed, at least 12
   * @param parts any text; those that are DNS labels and fit stay as they are
   */
  public static String within(int max, String... parts) {
    if (max < HASH + 4) {
      throw new IllegalArgumentException("max is " + max + ", at least 12 is needed for the hash");
    }
    var wish = String.join("-", parts);
    var clean = clean(wish);
    if (clean.equals(wish) && clean.length() <= max) {
      return clean;
    }
    var room = max - HASH - 1;
    var head = trimDashes(clean.length() > room ? clean.substring(0, room) : clean);
    return head + "-" + Checksums.of(wish).substring(0, HASH);
  }

  private static String clean(String text) {
    var safe = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    var trimmed = trimDashes(safe);
    return trimmed.isEmpty() || !Character.isLetter(trimmed.charAt(0)) ? "x" + trimmed : trimmed;
  }

  private static String trimDashes(String text) {
    return text.replaceAll("^-+|-+$", "");
  }
}
