package dev.millwright.queues.yunikorn.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTextTest {

  /** All keys that there are, each with a value that would be read as something else unquoted. */
  private static QueuesDocument everything() {
    var inner =
        new DocumentQueue(
            "org",
            true,
            DocumentResources.NONE,
            0,
            new TreeMap<>(),
            AccessList.NOBODY,
            AccessList.NOBODY,
            new ChildTemplate(
                2,
                new TreeMap<>(Map.of("preemption.delay", "30s")),
                new DocumentResources(null, new TreeMap<>(Map.of("vcore", "1000m")))),
            List.of(),
            List.of(leaf()));
    return new QueuesDocument(
        List.of(
            new Partition(
                "default",
                List.of(DocumentQueue.root(List.of(inner))),
                List.of(
                    new PlacementRule(
                        "tag",
                        true,
                        new PlacementRule.Filter("allow", List.of("on"), List.of("no")),
                        new PlacementRule("fixed", false, null, null, "root.org"),
                        "namespace")),
                List.of(),
                new PartitionPreemption(true, false),
                new NodeSortPolicy("binpacking", new TreeMap<>(Map.of("vcore", 2.5))),
                "ldap")));
  }

  private static DocumentQueue leaf() {
    return new DocumentQueue(
        "etl",
        false,
        new DocumentResources(
            new TreeMap<>(Map.of("vcore", "500m", "memory", "1073741824")),
            new TreeMap<>(Map.of("vcore", "0m", "pods", "10"))),
        7,
        new TreeMap<>(Map.of("priority.offset", "-5", "application.sort.policy", "fifo")),
        "alice,bob data",
        " admins",
        null,
        List.of(
            new DocumentLimit(
                "each: yes",
                List.of("*"),
                List.of("data", "*"),
                new TreeMap<>(Map.of("memory", "1024")),
                3)),
        List.of());
  }

  @Test
  void readsWhatItWrote() {
    DocumentReader.Read read = DocumentReader.read(DocumentWriter.write(everything()));

    assertThat(read.faults()).isEmpty();
    assertThat(read.document()).isEqualTo(everything());
  }

  @Test
  void writesTheSameBytesEachTimeAndLeavesOutWhatSaysNothing() {
    var document =
        new QueuesDocument(
            List.of(
                new Partition(
                    "default",
                    List.of(DocumentQueue.root(List.of())),
                    List.of(PlacementRule.PROVIDED),
                    List.of(),
                    null,
                    null,
                    null)));

    assertThat(DocumentWriter.write(document))
        .isEqualTo(
            """
            partitions:
            - name: "default"
              placementrules:
              - name: "provided"
              queues:
              - name: "root"
                parent: true
            """);
    assertThat(DocumentWriter.write(everything())).isEqualTo(DocumentWriter.write(everything()));
  }

  @Test
  void writesLongAccessListsInOneLine() {
    var users = List.of("a".repeat(200), "b".repeat(200));
    var queue =
        new DocumentQueue(
            "q",
            false,
            DocumentResources.NONE,
            0,
            new TreeMap<>(),
            AccessList.of(users, List.of("g")),
            AccessList.NOBODY,
            null,
            List.of(),
            List.of());
    String text =
        DocumentWriter.write(
            new QueuesDocument(
                List.of(
                    new Partition(
                        "default", List.of(queue), List.of(), List.of(), null, null, null))));

    assertThat(text.lines()).contains("    submitacl: \"%s g\"".formatted(String.join(",", users)));
  }

  /** As {@code go.yaml.in/yaml/v3} decodes into typed fields, strictly. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{name: a, parent: yes, maxapplications: 3}          | parent=true max=3 |",
        "{name: a, parent: True, maxapplications: 3.7}       | parent=true max=3 |",
        "{name: a, parent: off, maxapplications: ~}          | parent=false max=0 |",
        "{name: a, parent: on, maxapplications: 0x10}        | parent=true max=16 |",
        "{name: a, parent: Yes, maxapplications: 010}        | parent=true max=8 |",
        "{name: a, parent: \"on\", maxapplications: 1e3}     | parent=true max=1000 |",
        "{name: a, parent: TrUe, maxapplications: .nan}"
            + "    | parent=false max=0 | parent,maxapplications",
        "{name: 1, maxapplications: 1_000}                   | parent=false max=1000 |",
        "{name: a, maxapplications: 18446744073709551615}"
            + "    | parent=false max=9223372036854775807 |",
        "{name: a, parent: \"true\"}                         | parent=false max=0 | parent",
        "{name: a, parent: 1}                                | parent=false max=0 | parent",
        "{name: a, maxapplications: -1}      | parent=false max=0 | maxapplications",
        "{name: a, maxapplications: \"3\"}   | parent=false max=0 | maxapplications",
        "{name: a, maxapplications: [3]}     | parent=false max=0 | maxapplications",
        "{name: a, maxApplications: 3}       | parent=false max=0 | maxApplications",
        "{name: a, name: b}                  | parent=false max=0 | name",
        "{name: a, queues: b}                | parent=false max=0 | queues",
        "{name: a, queues: [b]}              | parent=false max=0 | entry",
        "{name: a, resources: [b]}           | parent=false max=0 | resources",
        "{name: a, resources: {max: {vcore: [1]}}} | parent=false max=0 | resources.max.vcore",
        "{name: a, resources: {most: {}}}    | parent=false max=0 | resources.most",
        "{name: a, limits: [{users: bob}]}   | parent=false max=0 | limits[0].users",
        "{name: a, limits: [{user: [bob]}]}  | parent=false max=0 | limits[0].user",
        "{name: a, submitacl: {b: c}}        | parent=false max=0 | submitacl",
      })
  void readsTypesAsYuniKornDoes(String queue, String read, String fields) {
    var got = DocumentReader.read("{partitions: [{name: default, queues: [%s]}]}".formatted(queue));

    DocumentQueue first = got.document().partitions().getFirst().queues().getFirst();
    assertThat("parent=%s max=%d".formatted(first.parent(), first.maxApplications()))
        .isEqualTo(read);
    assertThat(got.faults().stream().map(Fault::field).collect(Collectors.joining(",")))
        .isEqualTo(fields == null ? "" : fields);
    assertThat(got.faults()).allMatch(fault -> fault.effect() == Fault.Effect.REFUSED);
  }

  @Test
  void readsAnchorsAliasesAndMerges() {
    var read =
        DocumentReader.read(
            """
            partitions:
              - name: default
                queues:
                  - name: a
                    properties: &fifo {application.sort.policy: fifo, preemption.delay: 1m}
                  - name: b
                    properties: *fifo
                  - name: c
                    properties:
                      <<: *fifo
                      preemption.delay: 2m
            """);

    assertThat(read.faults()).isEmpty();
    assertThat(read.document().partitions().getFirst().queues())
        .extracting(queue -> queue.properties().toString())
        .containsExactly(
            "{application.sort.policy=fifo, preemption.delay=1m}",
            "{application.sort.policy=fifo, preemption.delay=1m}",
            "{application.sort.policy=fifo, preemption.delay=2m}");
  }

  @Test
  void readsNoMoreOfAKnotOfAliasesThanCanBeHeld() {
    var knot = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      knot.append(
          "a%d: &a%d [%s]%n".formatted(i, i, String.join(", ", List.of(alias, alias, alias))));
    }

    assertThat(DocumentReader.read(knot.toString()).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.problem()).contains("more than 2000000 values"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'partitions: ['                           | REFUSED text",
        "'a: *nobody'                              | REFUSED text",
        "'[1]'                                     | REFUSED entry",
        "'just words'                              | REFUSED entry",
        "'partition: []'                           | REFUSED partition",
        "'{partitions: []}\n---\n{partitions: []}' | IGNORED ---",
        "'{partitions: [], checksum: x}'           | IGNORED checksum:",
        "'{partitions: [{name: default}]}'         | REFUSED queues",
        "'{partitions: [{queues: ~}]}'             | REFUSED queues",
        "'{partitions: [{queues: []}]}'            |",
      })
  void tellsWhatTheFrameGetsWrong(String text, String told) {
    assertThat(
            DocumentReader.read(text).faults().stream()
                .map(fault -> fault.effect() + " " + fault.field())
                .collect(Collectors.joining(",")))
        .isEqualTo(told == null ? "" : told);
  }

  @Test
  void saysWhereAndWhatToDo() {
    var read =
        DocumentReader.read(
            """
            partitions:
              - name: default
                queues:
                  - name: root
                    queues:
                      - name: etl
                        maxapplications: -4
            """);

    assertThat(read.faults())
        .singleElement()
        .extracting(Fault::text)
        .isEqualTo("root.etl: maxapplications '-4' is below 0: write 0 for no limit, or more");
  }

  /** Of the text {@code abc}: the example of FIPS 180-2. */
  @Test
  void countsTheExactText() {
    assertThat(DocumentChecksum.of("abc"))
        .isEqualTo("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
    assertThat(DocumentChecksum.of("abc\n")).isNotEqualTo(DocumentChecksum.of("abc"));
  }
}
