package dev.millwright.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule for every informer: what it watches it lists in pages, so that thousands of objects are
 * not one answer that must be held at once.
 */
public final class PagedLists {
  private PagedLists() {}

  /**
   * Asserts it of all that was watched.
   *
   * @param requests of one controller, from its start
   */
  public static void assertAll(List<AuditedRequest> requests) {
    Set<Selection> watched =
        requests.stream()
            .filter(request -> request.verb().equals("watch"))
            .map(Selection::of)
            .collect(Collectors.toUnmodifiableSet());
    List<AuditedRequest> lists =
        requests.stream()
            .filter(request -> request.verb().equals("list"))
            .filter(request -> watched.contains(Selection.of(request)))
            .toList();
    assertThat(lists)
        .as("lists of what is watched")
        .allSatisfy(list -> assertThat(list.limit()).as("limit of %s", list).isNotEmpty())
        .map(Selection::of)
        .containsAll(watched);
    assertThat(watched).as("what is watched").isNotEmpty();
  }

  private record Selection(String group, String resource, String namespace, String labels) {
    static Selection of(AuditedRequest request) {
      return new Selection(
          request.group(), request.resource(), request.namespace(), request.labelSelector());
    }
  }
}
