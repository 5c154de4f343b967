package dev.millwright.spark.launch.conf;

/**
 * One reason why an application cannot be launched as it is written.
 *
 * @param key the configuration key or the field of the request that is at fault
 * @param value what stands there, never a secret
 * @param cure what is wrong with it and what to write instead
 */
public record Refusal(String key, String value, String cure) {
  /** The three in one sentence for users. */
  public String message() {
    return "%s = \"%s\": %s".formatted(key, value, cure);
  }
}
