package dev.millwright.spark.launch.name;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of one launch by Spark's algorithms. Nothing here is random: the caller gives an id that no
 * other launch has.
 *
 * @param appName the application's name as its author wrote it
 * @param id hexadecimal, unique among launches; Spark draws 16 characters
 */
public record LaunchNames(String appName, String id) {
  /** Longest DNS label: names of Services, values of labels. */
  public static final int LABEL_MAX = 63;

  /** Longest name of other objects. */
  public static final int NAME_MAX = 253;

  private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9\\-]");
  private static final Pattern DASHES = Pattern.compile("-+");

  /** What most names begin with: the cleaned name and the id, never with a digit in front. */
  public String prefix() {
    var clean = clean(appName + "-" + id);
    var bare = clean.startsWith("-") ? clean.substring(1) : clean;
    return startsWithDigit(bare) ? "x" + bare.substring(1) : bare;
  }

  /** The driver's pod. */
  public String driverPod() {
    return prefix() + "-driver";
  }

  /** The headless Service; the application's name gives way where it would be too long. */
  public String service() {
    var wish = prefix() + "-driver-svc";
    return wish.length() <= LABEL_MAX ? wish : "spark-" + id + "-driver-svc";
  }

  /**
   * The ConfigMap with {@code spark.properties} and all else that the driver mounts. Spark's ends
   * in {@code -conf-map} and holds less, as did that of former versions of this controller: an
   * attempt that one of them has half made must not be given its driver over that one.
   */
  public String configMap() {
    var suffix = "-conf";
    var head = "spark-drv-" + id;
    var room = NAME_MAX - suffix.length();
    return (head.length() > room ? head.substring(0, room) : head) + suffix;
  }

  /** The claim of the driver's volume with this number. */
  public String claim(int index) {
    return prefix() + "-driver-pvc-" + index;
  }

  /** The label {@code spark-app-name}; empty where nothing of the name is fit for one. */
  public String appNameLabel() {
    var clean = clean(appName);
    var cut = clean.length() > LABEL_MAX ? clean.substring(0, LABEL_MAX) : clean;
    var head = cut.startsWith("-") ? cut.substring(1) : cut;
    return head.endsWith("-") ? head.substring(0, head.length() - 1) : head;
  }

  private static String clean(String text) {
    var safe = FOREIGN.matcher(text.trim().toLowerCase(Locale.ROOT)).replaceAll("-");
    return DASHES.matcher(safe).replaceAll("-");
  }

  private static boolean startsWithDigit(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }
}
