package dev.millwright.queues.admission.desired;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.api.queues.QueueState;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.policy.Refusal;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.SolvedQueue;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A {@link Directory} while it is being written. */
final class DirectoryEntries {
  private static final String OPEN = "open";

  /** In place of the name in the back end: it is not compared. */
  private static final String ANY = "-";

  private final Tree tree;
  private final BackEnd<?> backEnd;
  private final Observed<?> observed;
  private final boolean knowsAll;
  private final boolean named;
  private final Map<String, Boolean> there;
  private final SubmitterSets sets;
  private final Map<String, QueueState> states = new HashMap<>();
  private final SortedMap<String, String> entries = new TreeMap<>();

  DirectoryEntries(Directory.Source source, boolean named) {
    this.tree = source.tree();
    this.backEnd = source.backEnd();
    this.observed = source.observed();
    this.knowsAll = source.tells().knowsAll();
    this.named = named;
    this.there = source.tells().queues();
    this.sets = new SubmitterSets(source.tells()::keepsOutOthersThan);
  }

  SortedMap<String, String> data() {
    var data = new TreeMap<String, String>();
    data.put("kind", backEnd.kind());
    data.put("scheduler", backEnd.schedulerName());
    data.put("namespace", namespace(tree.wanted().settings()));
    for (Stop stop : Stop.values()) {
      if (stop != Stop.UNKNOWN || knowsAll) {
        data.put(stop.word(), stop.words());
      }
    }
    tree.wanted().tree().queues().values().forEach(this::add);
    there.forEach(this::addOther);
    var queues = new StringBuilder("\n");
    entries.forEach((name, entry) -> queues.append(name).append(' ').append(entry).append('\n'));
    data.put("queues", queues.toString());
    data.put("submitters", sets.text());
    return data;
  }

  private void add(SolvedQueue queue) {
    String name = queue.name();
    BatchQueueSpec spec = tree.wanted().specs().getOrDefault(name, tree.queue(name).getSpec());
    sets.add(name, spec);
    QueueState own = Objects.requireNonNullElse(spec.state(), QueueState.Open);
    QueueState above = spec.parent() == null ? null : states.get(spec.parent());
    QueueState state = above == null || own.compareTo(above) > 0 ? own : above;
    states.put(name, state);
    String path = queue instanceof Accepted accepted ? backEnd.nameOf(accepted) : null;
    entries.put(name, entry(state(queue, state), path, sets.of(name)));
  }

  /** Somebody else's, or one of which nobody knows what it shall be: it takes what it took. */
  private void addOther(String name, boolean inner) {
    if (!observed.has(name)
        || (tree.wanted().kept().contains(name) && !entries.containsKey(name))) {
      entries.put(name, entry(inner ? Stop.INNER.word() : OPEN, null, SubmitterSets.EVERYBODY));
    }
  }

  private String entry(String state, @Nullable String path, String who) {
    return "%s %s %s".formatted(state, named && path != null ? path : ANY, who);
  }

  /** What stops work first; a refused queue that the back end has takes what it took. */
  private String state(SolvedQueue queue, QueueState state) {
    String name = queue.name();
    if (!queue.leaf() || there.getOrDefault(name, false)) {
      return Stop.INNER.word();
    }
    boolean carried = observed.has(name);
    if (!carried && !(queue instanceof Accepted)) {
      return isTakenBack(name) ? Stop.ABSENT.word() : Stop.REFUSED.word();
    }
    return switch (state) {
      case Hold -> Stop.HELD.word();
      case Drain -> Stop.DRAINED.word();
      case Open -> carried ? open(name) : Stop.ABSENT.word();
    };
  }

  /** Its spec is accepted, and what the scheduler said of it stands elsewhere. */
  private boolean isTakenBack(String name) {
    Refusal refusal = tree.refusals().get(name);
    return refusal != null && refusal.reason() == QueueReason.TAKEN_BACK;
  }

  private String open(String name) {
    return sets.isCrowded(name) ? Stop.CROWDED.word() : OPEN;
  }

  /** Where the scheduler is: what its own accounts make was judged when it was asked for. */
  private static String namespace(QueueBackendSpec spec) {
    if (spec.volcano() != null) {
      var said = spec.volcano().configMap();
      return Objects.requireNonNullElse(said == null ? null : said.namespace(), "volcano-system");
    }
    var said = spec.yuniKorn() == null ? null : spec.yuniKorn().configMap();
    return Objects.requireNonNullElse(said == null ? null : said.namespace(), "yunikorn");
  }
}
