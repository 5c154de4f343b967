package dev.millwright.queues.convert.yunikorn;

import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Access;
import dev.millwright.queues.yunikorn.document.AccessList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Access lists as YuniKorn reads them: users, a space, groups. */
final class AccessText {
  private AccessText() {}

  /** Who is named, without those whom YuniKorn drops. */
  static Access parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length > 2) {
      return Access.NOBODY;
    }
    return Access.of(
        names(parts, 0).filter(held(AccessList::holdsUser)).toList(),
        names(parts, 1).filter(held(AccessList::holdsGroup)).toList());
  }

  /** The same, with a word on what is wrong; null where it is refused as a whole. */
  static @Nullable Access read(Value value) {
    String[] parts = value.text().split(" ", -1);
    if (parts.length > 2) {
      value.refused(
          "is left out: has more than one space, which YuniKorn refuses; write users, one space and"
              + " groups, names with commas between them");
      return null;
    }
    List<String> dropped =
        Stream.concat(
                names(parts, 0).filter(held(AccessList::holdsUser).negate()),
                names(parts, 1).filter(held(AccessList::holdsGroup).negate()))
            .toList();
    if (!dropped.isEmpty()) {
      value.refused(
          "%s is left out, for YuniKorn drops such names in silence: write service accounts into"
                  .formatted(String.join(", ", dropped))
              + " spec.submitters.serviceAccounts, others into spec.submitters.users");
    }
    return parse(value.text());
  }

  private static Stream<String> names(String[] parts, int part) {
    return parts.length > part
        ? Stream.of(parts[part].split(",", -1)).filter(name -> !name.isEmpty())
        : Stream.empty();
  }

  private static Predicate<String> held(Predicate<String> names) {
    return names.or("*"::equals);
  }
}
