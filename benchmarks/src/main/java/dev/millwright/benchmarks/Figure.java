package dev.millwright.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param name what was measured, in words
 * @param value the measurement
 * @param unit unit of {@code value}, like {@code s}, {@code MiB}, {@code requests}
 * @param target what we hold ourselves to, like {@code <= 150}; null where nothing is promised
 * @param peer the same measured in the same run for a peer or a limit, in the same unit
 * @param peerName what the peer is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
    String name,
    double value,
    String unit,
    @Nullable String target,
    @Nullable Double peer,
    @Nullable String peerName) {

  /** A figure that stands alone. */
  public static Figure of(String name, double value, String unit) {
    return new Figure(name, value, unit, null, null, null);
  }

  /** The same figure with a target. */
  public Figure target(String target) {
    return new Figure(name, value, unit, target, peer, peerName);
  }

  /** The same figure beside a peer's, measured in the same run. */
  public Figure against(String peerName, double peer) {
    return new Figure(name, value, unit, target, peer, peerName);
  }

  /** Value over peer, or null without a peer. */
  public @Nullable Double ratio() {
    return peer == null || peer == 0 ? null : value / peer;
  }
}
