package dev.millwright.queues.yunikorn.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.client.LiveApplication;
import dev.millwright.queues.yunikorn.client.LiveQueue;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingApplicationTest {

  /**
   * Queues are written like {@code 4/10 apps 1/2}: four CPUs used of ten, one application of two;
   * the gang like {@code 1/3}: one of three pods has its place.
   */
  @ParameterizedTest(name = "{0}: {7}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "it runs           | Running  | 2 |                       |     | 10/10  | 10/10 | 10/10 |",
        "it asks nothing   | Accepted | 0 |                       |     | 10/10  | 10/10 | 10/10 |",
        "user's own limit  | Accepted | 2 | Not enough user quota  |     | 1/10   | 1/10  | 1/10  | QuotaFull",
        "own limit         | Accepted | 2 | Not enough queue quota |     | 9/10   | 9/20  | 9/40  | QuotaFull",
        "both are full     | Accepted | 2 | Not enough queue quota |     | 9/10   | 9/10  | 9/40  | QuotaFull",
        "the one above     | Accepted | 2 | Not enough queue quota |     | 1/10   | 19/20 | 19/40 | ParentFull",
        "no limit of its own | Accepted | 2 | Not enough queue quota |   | 1/-    | 19/20 | 19/40 | ParentFull",
        "full until now    | Accepted | 2 | Not enough queue quota |     | 1/10   | 1/20  | 1/40  | QuotaFull",
        "said nothing yet  | Accepted | 2 |                       |     | 9/10   | 9/20  | 9/40  | QuotaFull",
        "all nodes full    | Accepted | 2 | Not enough queue quota |     | 1/10   | 1/20  | 39/40 | NoNode",
        "no node fits      | Accepted | 2 | node(s) had taints     |     | 1/10   | 1/20  | 1/40  | NoNode",
        "nothing in the way| New      | 2 |                       |     | 1/10   | 1/20  | 1/40  | NoNode",
        "as many as may    | accepted | 2 |                       |     | 1/10 apps 2/2 | 1/20 | 1/40 | QuotaFull",
        "as many above     | Accepted | 2 |                       |     | 1/10 apps 1/2 | 1/20 apps 3/3 | 1/40 | ParentFull",
        "a part of a gang  | Accepted | 2 |                       | 1/3 | 1/10   | 1/20  | 1/40  | GangIncomplete",
        "a part, and full  | Accepted | 2 | Not enough queue quota | 1/3 | 9/10   | 9/20  | 9/40  | QuotaFull",
        "none of a gang    | Accepted | 2 |                       | 0/3 | 1/10   | 1/20  | 1/40  | NoNode",
        "a whole gang      | Resuming | 2 |                       | 3/3 | 1/10   | 1/20  | 1/40  | NoNode",
        "its queue drains  | Accepted | 2 | Not enough queue quota |     | 9/10 drains | 9/20 | 9/40 | Held",
      })
  void saysWhy(
      String name,
      String state,
      long asked,
      @Nullable String said,
      @Nullable String gang,
      String own,
      String above,
      String root,
      @Nullable String reason) {
    var ask =
        asked == 0
            ? null
            : new LiveApplication.Ask(vcores(asked), said == null ? "" : said.strip());
    String[] placed = (gang == null ? "0/0" : gang).split("/", -1);
    var application =
        new LiveApplication(
            "id",
            "ns",
            state,
            1,
            vcores(asked),
            ask,
            Long.parseLong(placed[1]),
            Long.parseLong(placed[0]));

    WaitingApplication waiting =
        WaitingApplication.of(
            application,
            List.of(queue("root.a.b", own), queue("root.a", above), queue("root", root)));

    assertThat(waiting == null ? null : waiting.reason().name()).isEqualTo(reason);
  }

  private static LiveQueue queue(String path, String text) {
    String[] words = text.split(" ", -1);
    String[] amounts = words[0].split("/", -1);
    boolean counted = text.contains("apps");
    String[] applications = (counted ? words[2] : "0/0").split("/", -1);
    return new LiveQueue(
        path,
        text.contains("drains") ? LiveQueue.DRAINING : LiveQueue.ACTIVE,
        true,
        true,
        Collections.emptySortedMap(),
        amounts[1].equals("-") ? Collections.emptySortedMap() : vcores(Long.parseLong(amounts[1])),
        vcores(Long.parseLong(amounts[0])),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Long.parseLong(applications[1]),
        Long.parseLong(applications[0]),
        Collections.emptySortedMap(),
        List.of());
  }

  private static SortedMap<String, Long> vcores(long amount) {
    var vcores = new TreeMap<String, Long>();
    if (amount > 0) {
      vcores.put("vcore", amount);
    }
    return vcores;
  }
}
