package dev.millwright.queues.backend.yunikorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.check.DocumentCheck;
import dev.millwright.queues.yunikorn.document.DocumentReader;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDraftTest {

  /** Queues of the former document, of the wanted one, and of the one that is written. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "all is well           | a 4       | a 5, b 1  |     | a 5, b 1 |       |",
        "a new one is wrong    | a 4       | a 4, b x  |     | a 4      | b     |",
        "a changed one is wrong| a 4, b 1  | a 5, b x  |     | a 5, b 1 | b     |",
        "below a wrong new one | a 4       | a 4, b x, b/c 1 | | a 4    | b     | c",
        "several are wrong     | a 4       | a 5, b x, c 1, d y | | a 5, c 1 | b d |",
        "too much for a kept one below   | a 4, a/k 3 | a 2 | k | a 4, a/k 3 | a |",
        "a kept one that is new is left out | a 4 | a 4, b 1, b/c 1 | b | a 4   |     | c",
        "a kept one that went holds its parent | a 4, a/k 3 | b 1 | k | a 4, a/k 3, b 1 | |",
        "a kept one that moved stays where it was | a 4, b 4, a/k 3 | a 4, b 4, b/k 2 | k | a 4, a/k 3, b+ 4 | |",
        "one goes              | a 4, b 1  | a 4       |     | a 4      |       |",
      })
  void carriesAllButWhoIsToBlame(
      String name,
      String former,
      String wanted,
      @Nullable String kept,
      String written,
      @Nullable String withheld,
      @Nullable String cutOff) {
    String old = DocumentWriter.write(document(former));

    DocumentDraft draft =
        DocumentDraft.of(
            some -> Rendering.of(document(wanted), DocumentReader.read(old).document(), some),
            DocumentReader.read(old).document(),
            old,
            words(kept));

    assertThat(draft.text()).isEqualTo(DocumentWriter.write(document(written)));
    assertThat(draft.withheld().keySet()).isEqualTo(words(withheld));
    assertThat(draft.cutOff()).isEqualTo(words(cutOff));
    assertThat(draft.deadly()).isNull();
    assertThat(DocumentCheck.check(draft.text())).noneMatch(fault -> fault.effect().stops());
  }

  @Test
  void saysWhatIsWrongWithWhom() {
    DocumentDraft draft =
        DocumentDraft.of(
            some -> Rendering.of(document("a 1, b x"), document(""), some),
            document(""),
            "",
            Set.of());

    assertThat(draft.withheld().get("b")).contains("root.b").contains("'x'");
  }

  @Test
  void blamesNobodyForWhatIsWrongWhoeverIsLeftOut() {
    QueuesDocument wrong =
        DocumentReader.read(
                "{partitions: [{name: default, nodesortpolicy: {type: none}, queues: [{name: root,"
                    + " queues: [{name: a}]}]}]}")
            .document();

    DocumentDraft draft =
        DocumentDraft.of(
            some -> Rendering.of(wrong, document(""), some), document(""), "", Set.of());

    assertThat(draft.deadly()).contains("nodesortpolicy");
    assertThat(draft.withheld()).isEmpty();
  }

  private static Set<String> words(@Nullable String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.strip().split(" ", -1)).collect(Collectors.toSet());
  }

  /**
   * {@code a 4, a/b 3}: a queue, with a max of so many CPUs, and one below it; {@code a+ 4} may
   * have some below it.
   */
  private static QueuesDocument document(String queues) {
    var root = new Written();
    if (!queues.isBlank()) {
      for (String queue : queues.split(",", -1)) {
        String[] words = queue.strip().split(" ", -1);
        root.add(words[0].split("/", -1), words[1]);
      }
    }
    return DocumentReader.read(
            "{partitions: [{name: default, queues: [{name: root, parent: true, queues: %s}]}]}"
                .formatted(root.text()))
        .document();
  }

  private static final class Written {
    private final SortedMap<String, Written> below = new TreeMap<>();
    private String max = "";
    private boolean parent;

    void add(String[] path, String amount) {
      Written at = this;
      for (String name : path) {
        at = at.below.computeIfAbsent(name.replace("+", ""), any -> new Written());
        at.parent |= name.endsWith("+");
      }
      at.max = amount;
    }

    boolean isParent() {
      return parent || !below.isEmpty();
    }

    String text() {
      return below.entrySet().stream()
          .map(
              queue ->
                  "{name: %s, %sresources: {max: {vcore: '%s'}}, queues: %s}"
                      .formatted(
                          queue.getKey(),
                          queue.getValue().isParent() ? "parent: true, " : "",
                          queue.getValue().max,
                          queue.getValue().text()))
          .collect(Collectors.joining(", ", "[", "]"));
    }
  }
}
