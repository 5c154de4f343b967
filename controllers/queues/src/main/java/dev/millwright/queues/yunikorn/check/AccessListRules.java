package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.AccessList;
import java.util.function.Predicate;

/**
 * Access lists. The validator cuts them at any white space, the scheduler at each single space; so
 * a list may pass the one and stop the other. Source: {@code checkACL} in {@code
 * configvalidator.go}; {@code NewACL} in {@code pkg/common/security/acl.go}.
 */
final class AccessListRules {
  private AccessListRules() {}

  static void check(String path, String field, String list, Faults faults) {
    String stripped = list.strip();
    if (!stripped.isEmpty()
        && !stripped.equals(AccessList.EVERYBODY)
        && stripped.split("\\s+").length > 2) {
      faults.refused(
          path,
          field,
          list,
          "has more than users and groups",
          "part names by commas, and users from groups by one space");
      return;
    }
    String[] parts = list.split(" ", -1);
    if (parts.length > 2) {
      faults.unseen(
          path,
          field,
          list,
          "has more than one space, though YuniKorn's own check lets it pass",
          "leave one space, before the groups");
      return;
    }
    if (!stripped.equals(AccessList.EVERYBODY)) {
      names(path, field, list, parts, faults);
    }
  }

  private static void names(String path, String field, String list, String[] parts, Faults faults) {
    if (parts.length == 2 && parts[0].equals(AccessList.EVERYBODY) && !parts[1].isEmpty()) {
      faults.ignored(
          path, field, list, "lets in everybody, whatever the groups", "leave out the groups or *");
      return;
    }
    boolean allUsers = parts[0].equals(AccessList.EVERYBODY);
    boolean allGroups = parts.length == 2 && parts[1].equals(AccessList.EVERYBODY);
    if (!allUsers) {
      each(path, field, parts[0], AccessList::holdsUser, "user", faults);
    }
    if (parts.length == 2 && !allGroups) {
      each(path, field, parts[1], AccessList::holdsGroup, "group", faults);
    }
  }

  private static void each(
      String path, String field, String names, Predicate<String> held, String who, Faults faults) {
    for (String name : names.split(",", -1)) {
      if (!name.isEmpty() && !held.test(name)) {
        faults.ignored(
            path,
            field,
            name,
            "is dropped from the list: " + why(name, who),
            "take it out, and let an admission policy let it in");
      }
    }
  }

  private static String why(String name, String who) {
    if (name.equals(AccessList.EVERYBODY)) {
      return "* counts only where it stands alone";
    }
    if (name.contains(":")) {
      return "YuniKorn holds no names with a colon, and so no service accounts";
    }
    return who.equals("user")
        ? "a user begins with a letter or _ and has letters, digits and _ . @ - only"
        : "a group begins with a letter or _ and has letters, digits and _ - only";
  }
}
