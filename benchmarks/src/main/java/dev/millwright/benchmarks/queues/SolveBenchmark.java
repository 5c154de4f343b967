package dev.millwright.benchmarks.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.benchmarks.Figure;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.SolvedTree;
import dev.millwright.queues.tree.Solver;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.desired.WantedQueues;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.plan.Plan;
import dev.millwright.queues.volcano.plan.Planner;
import dev.millwright.queues.volcano.plan.Situation;
import dev.millwright.queues.yunikorn.check.DocumentCheck;
import dev.millwright.queues.yunikorn.desired.Submissions;
import dev.millwright.queues.yunikorn.desired.YuniKornDocuments;
import dev.millwright.queues.yunikorn.document.DocumentWriter;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The arithmetic of a whole tree in this JVM, without a cluster. */
final class SolveBenchmark {
  /** Levels that Volcano's admission allows. */
  private static final int DEPTH = 5;

  private static final String BACK_END = "bench";
  private static final String PEER = "the same document read and written by Jackson alone";
  private static final ObjectMapper YAML = new YAMLMapper();

  private final Stopwatch watch;
  private final List<Figure> figures = new ArrayList<>();

  SolveBenchmark(Stopwatch watch) {
    this.watch = watch;
  }

  List<Figure> figures() {
    return figures;
  }

  /**
   * With a tree of this shape.
   *
   * @param what the tree, for figures
   * @param target for solving it
   */
  void run(TreeShape shape, String what, String target) {
    List<BatchQueue> queues = queues(shape);
    SolvedTree tree = solve(queues);
    Map<String, BatchQueueSpec> specs = specs(queues);
    String document = document(tree, specs);
    double peer = median(() -> again(document));
    figures.add(
        ms("solve, " + what, median(() -> solve(queues))).target(target).against(PEER, peer));
    figures.add(
        ms(
                "solve and write YuniKorn's document, " + what,
                median(() -> document(solve(queues), specs)))
            .target(target)
            .against(PEER, peer));
    figures.add(
        ms("check of YuniKorn's document, " + what, median(() -> DocumentCheck.check(document)))
            .against(PEER, peer));
    figures.add(
        Figure.of(
            "bytes of YuniKorn's document, " + what,
            document.getBytes(StandardCharsets.UTF_8).length / 1024.0,
            "KiB"));
    volcano(queues, tree, specs, what, peer);
  }

  private void volcano(
      List<BatchQueue> queues,
      SolvedTree tree,
      Map<String, BatchQueueSpec> specs,
      String what,
      double peer) {
    List<LiveQueue> all = live(wanted(tree, specs));
    figures.add(
        ms(
                "solve and plan for Volcano, nothing to do, " + what,
                median(() -> plan(all, wanted(solve(queues), specs))))
            .against(PEER, peer));
    figures.add(
        ms(
                "solve and plan for Volcano, nothing there yet, " + what,
                median(() -> plan(List.of(), wanted(solve(queues), specs))))
            .against(PEER, peer));
    List<LiveQueue> less = all.stream().map(SolveBenchmark::without).toList();
    figures.add(
        ms(
                "solve and plan for Volcano, all change, " + what,
                median(() -> plan(less, wanted(solve(queues), specs))))
            .against(PEER, peer));
  }

  static List<BatchQueue> queues(TreeShape shape) {
    return shape.places().stream()
        .map(place -> Serialization.unmarshal(shape.json(place), BatchQueue.class))
        .toList();
  }

  private static Map<String, BatchQueueSpec> specs(List<BatchQueue> queues) {
    var specs = new TreeMap<String, BatchQueueSpec>();
    queues.forEach(queue -> specs.put(queue.getMetadata().getName(), queue.getSpec()));
    return specs;
  }

  static SolvedTree solve(List<BatchQueue> queues) {
    return Solver.solve(queues.stream().map(QueueNode::of).toList());
  }

  static String document(SolvedTree tree, Map<String, BatchQueueSpec> specs) {
    return DocumentWriter.write(YuniKornDocuments.of(tree, specs, yuniKorn(), Submissions.LISTED));
  }

  private static QueueBackendSpec yuniKorn() {
    return Serialization.unmarshal("{\"yuniKorn\":{}}", QueueBackendSpec.class);
  }

  private static List<WantedQueue> wanted(SolvedTree tree, Map<String, BatchQueueSpec> specs) {
    return WantedQueues.of(tree, specs, Amounts.NONE);
  }

  private static List<LiveQueue> live(List<WantedQueue> wanted) {
    return wanted.stream()
        .map(
            queue ->
                new LiveQueue(
                    queue.name(),
                    "uid-" + queue.name(),
                    "1",
                    1,
                    BACK_END,
                    queue.spec(),
                    LiveQueue.State.Open,
                    Amounts.NONE))
        .toList();
  }

  /** Before anything was guaranteed. */
  private static LiveQueue without(LiveQueue queue) {
    return new LiveQueue(
        queue.name(),
        queue.uid(),
        queue.resourceVersion(),
        queue.generation(),
        queue.backend(),
        queue.spec().with(queue.spec().capability(), Amounts.NONE, Amounts.NONE),
        queue.state(),
        queue.allocated());
  }

  private static Plan plan(List<LiveQueue> live, List<WantedQueue> wanted) {
    return Planner.plan(new Situation(BACK_END, live, wanted, Set.of(), Map.of(), DEPTH));
  }

  private static String again(String document) {
    try {
      return YAML.writeValueAsString(YAML.readTree(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the document is no YAML", e);
    }
  }

  private double median(Supplier<?> work) {
    return watch.time(work).seconds(0.5) * 1000;
  }

  private static Figure ms(String name, double millis) {
    return Figure.of(name, millis, "ms");
  }
}
