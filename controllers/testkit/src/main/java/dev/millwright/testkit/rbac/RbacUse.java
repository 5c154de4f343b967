package dev.millwright.testkit.rbac;

import dev.millwright.testkit.kubernetes.AuditedRequest;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Granted permissions beside those that were used.
 *
 * @param refused asked for and not granted
 * @param unused granted and never asked for
 */
public record RbacUse(SortedSet<Permission> refused, SortedSet<Permission> unused) {

  /**
   * Compares both ways.
   *
   * @param requests what the account asked for, from the audit log
   */
  public static RbacUse of(Set<Permission> granted, List<AuditedRequest> requests) {
    var refused =
        requests.stream()
            .filter(request -> request.code() == HttpURLConnection.HTTP_FORBIDDEN)
            .map(Permission::of)
            .collect(Collectors.toCollection(TreeSet::new));
    var used = requests.stream().flatMap(RbacUse::needed).collect(Collectors.toSet());
    var unused = new TreeSet<>(granted);
    unused.removeAll(used);
    return new RbacUse(refused, unused);
  }

  /** An apply that makes an object needs create too, but is logged as the patch it is. */
  private static Stream<Permission> needed(AuditedRequest request) {
    var asked = Permission.of(request);
    return asked.verb().equals("patch") && request.code() == HttpURLConnection.HTTP_CREATED
        ? Stream.of(asked, new Permission(asked.group(), asked.resource(), "create"))
        : Stream.of(asked);
  }

  /**
   * Fails unless what is granted is exactly what was used.
   *
   * @param elsewhere permissions that are used where this test does not reach, such as the lease
   */
  public void assertExact(Set<Permission> elsewhere) {
    var idle = new TreeSet<>(unused);
    idle.removeAll(elsewhere);
    var faults =
        Stream.concat(
                refused.stream().map(p -> "is refused: grant it in the role: " + p),
                idle.stream().map(p -> "is granted and never used: take it out of the role: " + p))
            .toList();
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }
}
