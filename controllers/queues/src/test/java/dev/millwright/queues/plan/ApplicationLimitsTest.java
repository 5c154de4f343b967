package dev.millwright.queues.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.queues.Written;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.LeavesCounting;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.Step;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationLimitsTest {
  private final Tree tree =
      Tree.of(
          Written.backEnd("b", "volcano: {}"),
          List.of(
              Written.queue("org", "maxRunningApplications: 10"),
              Written.queue("unit", "parent: org"),
              Written.queue("team", "parent: unit, maxRunningApplications: 3"),
              Written.queue("held", "parent: unit, state: Hold"),
              Written.queue("free", "")),
          new Leaving(Set.of(), Map.of()),
          Set.of(),
          view -> new FidelityLedger(List.of()));

  @Test
  void areThoseOnTheWayUpOfEachQueueThatMayHaveWork() {
    var org = new ApplicationLimit("org", 10);
    assertThat(ApplicationLimits.of(tree.wanted(), new Uncounting()))
        .isEqualTo(
            Map.of(
                "team", List.of(new ApplicationLimit("team", 3), org),
                "held", List.of(org),
                "free", List.of()));
  }

  @Test
  void areNotToldWhereTheSchedulerCountsOrNobodyDoes() {
    assertThat(ApplicationLimits.of(tree.wanted(), new Counting())).isEmpty();
  }

  private static class Counting implements BackEnd<Step> {
    @Override
    public String kind() {
      return "Any";
    }

    @Override
    public String schedulerName() {
      return "any";
    }

    @Override
    public String nameOf(Accepted queue) {
      return queue.name();
    }

    @Override
    public Observed<Step> observe() {
      throw new AssertionError("nobody asks");
    }

    @Override
    public boolean apply(Step step) {
      return false;
    }
  }

  private static final class Uncounting extends Counting implements LeavesCounting {}
}
