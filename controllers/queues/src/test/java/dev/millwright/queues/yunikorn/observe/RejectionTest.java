package dev.millwright.queues.yunikorn.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.client.LiveQueue;
import dev.millwright.queues.yunikorn.client.RejectedApplication;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionTest {
  private static final String NOWHERE =
      "failed to place application a: application rejected: no placement rule matched";

  private static final LiveQueue TREE =
      queue(
          "root",
          LiveQueue.ACTIVE,
          queue(
              "root.org",
              LiveQueue.ACTIVE,
              queue("root.org.team", LiveQueue.ACTIVE),
              queue("root.org.old", LiveQueue.DRAINING)));

  /** The tree is root.org with team, which takes work, and old, which drains. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '"',
      value = {
        "kept out            | root.org.team | -             | no   | nowhere | RejectedByAcl",
        "let in by now       | root.org.team | -             | yes  | nowhere | -",
        "it drains           | root.org.old  | -             | no   | nowhere | Held",
        "not for work        | root.org      | -             | no   | nowhere | -",
        "the root            | root          | -             | no   | nowhere | -",
        "no such queue       | root.org.tean | -             | no   | nowhere | -",
        "no pod was found    | -             | -             | no   | nowhere | -",
        "fair leaf           | -             | root.org.team | yes  | queue root.org.team cannot run application a with task group request: unsupported sort type | GangIncomplete",
        "never fits          | root.org.team | root.org.team | yes  | queue root.org.team cannot fit application a: task group request map[vcore:9] larger than max queue allocation map[vcore:1] | QuotaFull",
        "partition stopped   | root.org.team | root.org.team | yes  | partition default is stopped cannot add a new application a | Held",
        "odd user            | -             | root.org.team | yes  | invalid username, it contains invalid characters | RejectedByAcl",
        "unknown user        | -             | root.org.team | no   | user: unknown user zoe | RejectedByAcl",
        "it runs already     | root.org.team | root.org.team | no   | adding application a to partition default, but application already existed | -",
        "words not known     | root.org.team | root.org.team | no   | something new | -",
      })
  void saysWhy(
      String name,
      @Nullable String asked,
      @Nullable String told,
      String admitted,
      String message,
      @Nullable String reason) {
    var application =
        new RejectedApplication(
            "a",
            told == null ? "" : told,
            "zoe",
            List.of(),
            message.equals("nowhere") ? NOWHERE : message,
            1,
            1);
    Submission submission = asked == null ? null : new Submission("a", "team", asked);

    Rejection rejection =
        Rejection.of(application, submission, TREE, path -> admitted.equals("yes"));

    assertThat(rejection == null ? null : rejection.reason().name()).isEqualTo(reason);
    if (rejection != null) {
      assertThat(rejection.queue()).isEqualTo(told == null ? asked : told);
      assertThat(rejection.namespace()).isEqualTo(asked == null ? null : "team");
    }
  }

  private static LiveQueue queue(String path, String status, LiveQueue... children) {
    return new LiveQueue(
        path,
        status,
        children.length == 0,
        true,
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        0,
        0,
        Collections.emptySortedMap(),
        List.of(children));
  }
}
