package dev.millwright.pulsar.content.policy;

import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.content.status.ContentReason;
import java.util.regex.Pattern;

/**
 * Names that Pulsar would take for something else; {@code metadata.name} passes no rule of ours.
 */
public final class Names {

  private static final Pattern PARTITION = Pattern.compile(".*-partition-[0-9]+");

  private Names() {}

  /**
   * Whether a topic may be called so.
   *
   * @param field where the name stands
   */
  public static Verdict topic(String field, String name) {
    return PARTITION.matcher(name).matches()
        ? Verdict.fail(
            ContentReason.NAME_REFUSED,
            ("%s is %s; Pulsar takes a name that ends in -partition-<number> for a part of"
                    + " another topic. Give spec.name another ending.")
                .formatted(field, name))
        : Verdict.pass();
  }
}
