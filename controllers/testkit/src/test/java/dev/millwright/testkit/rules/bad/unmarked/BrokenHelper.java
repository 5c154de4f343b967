package dev.millwright.testkit.rules.bad.unmarked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks the rules of style. */
final class BrokenHelper {
  static final ArrayList<String> SEEN = new ArrayList<>();

  List<String> seen(Optional<String> name) {
    name.ifPresent(SEEN::add);
    return SEEN;
  }
}
