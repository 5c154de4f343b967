package dev.millwright.queues.tree;

import dev.millwright.queues.tree.QueueTree.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue while its tree is being solved. */
final class Draft {
  final Place place;
  final @Nullable Draft above;
  final List<Draft> below = new ArrayList<>();
  final List<Contradiction> faults = new ArrayList<>();
  final Amounts ceiling;
  Amounts reserved = Amounts.NONE;
  Amounts guaranteed = Amounts.NONE;

  Draft(Place place, @Nullable Draft above) {
    this.place = place;
    this.above = above;
    this.ceiling = place.node().max().orLess(above == null ? Amounts.NONE : above.ceiling);
    if (above != null) {
      above.below.add(this);
    }
    if (place.fault() != null) {
      faults.add(place.fault());
    }
  }

  QueueNode node() {
    return place.node();
  }

  String path() {
    return place.path();
  }

  boolean isSound() {
    return faults.isEmpty();
  }

  void fault(Contradiction.Kind kind, String message) {
    faults.add(new Contradiction(kind, path(), path() + ": " + message));
  }

  /** The nearest queue from here up whose own max is less than this; null where none is. */
  @Nullable Draft limiting(String resource, BigDecimal amount) {
    BigDecimal most = ceiling.get(resource);
    Draft at = most == null || most.compareTo(amount) >= 0 ? null : this;
    while (at != null) {
      BigDecimal max = at.node().max().get(resource);
      if (max != null && max.compareTo(amount) < 0) {
        return at;
      }
      at = at.above;
    }
    return null;
  }
}
