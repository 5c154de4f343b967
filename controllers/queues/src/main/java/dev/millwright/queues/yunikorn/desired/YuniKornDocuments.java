package dev.millwright.queues.yunikorn.desired;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.NodeSort;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.YuniKornSettings;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.Kept;
import dev.millwright.queues.tree.Shares;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedTree;
import dev.millwright.queues.yunikorn.document.AccessList;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.NodeSortPolicy;
import dev.millwright.queues.yunikorn.document.Partition;
import dev.millwright.queues.yunikorn.document.PartitionPreemption;
import dev.millwright.queues.yunikorn.document.PlacementRule;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole document for a tree. What YuniKorn cannot do is done as nearly as it can be, and told
 * by {@code YuniKornFidelity}; the document itself is always one that it takes.
 */
public final class YuniKornDocuments {
  /** The queues below the root have this as their parent. */
  private static final String NOBODY = Kept.TOP;

  private final Map<String, List<Accepted>> families = new HashMap<>();
  private final Map<String, BatchQueueSpec> specs;
  private final YuniKornSettings settings;
  private final Map<String, Amounts> shares;
  private final QueueAccess access;

  private YuniKornDocuments(
      SolvedTree tree,
      Map<String, BatchQueueSpec> specs,
      QueueBackendSpec backEnd,
      Submissions submissions,
      Kept kept) {
    this.specs = specs;
    this.settings =
        Objects.requireNonNull(backEnd.yuniKorn(), "the QueueBackend is one of YuniKorn");
    this.access = new QueueAccess(submissions);
    boolean weighted = specs.values().stream().anyMatch(spec -> spec.weight() != null);
    this.shares = weighted ? Shares.of(tree, Amounts.of(backEnd.capacity()), kept) : Map.of();
    for (Accepted queue : tree.accepted()) {
      families
          .computeIfAbsent(
              Objects.requireNonNullElse(queue.parent(), NOBODY), name -> new ArrayList<>())
          .add(queue);
    }
  }

  /**
   * The document; the same one for the same tree, in whatever order it was written.
   *
   * @param tree solved, of all queues of this back end; those that are refused are not in the
   *     document
   * @param specs of all accepted queues, by name
   * @param backEnd one of YuniKorn
   * @param submissions who keeps out work
   */
  public static QueuesDocument of(
      SolvedTree tree,
      Map<String, BatchQueueSpec> specs,
      QueueBackendSpec backEnd,
      Submissions submissions) {
    return beside(Kept.NONE, tree, specs, backEnd, submissions);
  }

  /**
   * The document with room for queues that stay as they are, which are not in it or are in it as
   * they are wanted.
   *
   * @param kept those queues
   */
  public static QueuesDocument beside(
      Kept kept,
      SolvedTree tree,
      Map<String, BatchQueueSpec> specs,
      QueueBackendSpec backEnd,
      Submissions submissions) {
    SolvedTree roomy =
        kept.in(
            tree,
            queue ->
                Amounts.of(
                    Objects.requireNonNull(specs.get(queue), "each accepted queue has a spec")
                        .guaranteed()));
    return new YuniKornDocuments(roomy, specs, backEnd, submissions, kept).document();
  }

  private QueuesDocument document() {
    boolean quota = Boolean.TRUE.equals(settings.quotaPreemption());
    var partition =
        new Partition(
            Objects.requireNonNullElse(settings.partition(), Partition.DEFAULT),
            List.of(DocumentQueue.root(family(NOBODY, Inherited.ROOT))),
            // Said, though it is the default: no work lands where nobody sent it.
            List.of(PlacementRule.PROVIDED),
            List.of(),
            new PartitionPreemption(
                !Boolean.FALSE.equals(settings.preemption()),
                // Before 1.8 the key is not known, and a document with it is refused.
                quota ? Boolean.TRUE : null),
            NodeSortPolicy.of(settings.nodeSort() == NodeSort.BinPacking ? "binpacking" : "fair"),
            null);
    return new QueuesDocument(List.of(partition));
  }

  private List<DocumentQueue> family(String parent, Inherited above) {
    List<Accepted> members = families.getOrDefault(parent, List.of());
    boolean ranked = members.stream().anyMatch(queue -> spec(queue).priority() != null);
    var queues = new ArrayList<DocumentQueue>();
    for (Accepted queue : members) {
      DocumentQueue written = queue(queue, spec(queue), above, ranked);
      if (written != null) {
        queues.add(written);
      }
    }
    return queues;
  }

  private BatchQueueSpec spec(Accepted queue) {
    return Objects.requireNonNull(specs.get(queue.name()), "each accepted queue has a spec");
  }

  /** Null for one that drains: YuniKorn drains what is not in its document. */
  private @Nullable DocumentQueue queue(
      Accepted queue, BatchQueueSpec spec, Inherited above, boolean ranked) {
    QueueState state = QueueAccess.stronger(above.state(), spec.state());
    if (state == QueueState.Drain) {
      return null;
    }
    long applications = applications(spec, above);
    var limits =
        QueueLimits.of(
            spec.limits() == null ? List.of() : spec.limits(),
            queue.max(),
            applications,
            above.limits());
    var properties = QueueProperties.of(queue, spec, settings, above.isProtected(), ranked);
    var here =
        new Inherited(
            state,
            applications,
            QueueProperties.isProtected(spec, above.isProtected()),
            above.submitters().with(spec.submitters()),
            limits);
    return new DocumentQueue(
        queue.name(),
        !queue.leaf(),
        QueueResources.of(queue, shares.get(queue.name())),
        applications,
        properties,
        // Access to a queue is access to all below it, so only leaves have a list.
        queue.leaf() ? access.list(state, here.submitters()) : AccessList.NOBODY,
        AccessList.NOBODY,
        null,
        limits.document(),
        family(queue.name(), here));
  }

  /** YuniKorn wants it said below a queue that says it, and no more than there. */
  private static long applications(BatchQueueSpec spec, Inherited above) {
    Integer own = spec.maxRunningApplications();
    if (own == null) {
      return above.applications();
    }
    return above.applications() == 0 ? own : Math.min(own, above.applications());
  }

  /**
   * What a queue has from those above it.
   *
   * @param state the strongest on the way
   * @param applications most that run; 0 for no limit
   * @param isProtected whether its work is never interrupted
   * @param submitters all who are named on the way
   * @param limits of users and groups
   */
  private record Inherited(
      QueueState state,
      long applications,
      boolean isProtected,
      NamedSubmitters submitters,
      QueueLimits limits) {
    static final Inherited ROOT =
        new Inherited(QueueState.Open, 0, false, NamedSubmitters.NOT_SAID, QueueLimits.NONE);
  }
}
