package dev.millwright.common.status;

import dev.millwright.api.common.Condition;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.common.outcome.Outcome;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Base of a kind's status factory: conditions with time and generation, and what to write, if
 * anything.
 *
 * @param <R> the kind
 * @param <S> its status; equality must be by value, so a record
 */
public abstract class StatusFactory<R extends CustomResource<?, S>, S> {
  private final Clock clock;
  private final Supplier<R> empty;

  /**
   * @param clock gives transition times
   * @param empty makes an object of the kind with nothing in it
   */
  protected StatusFactory(Clock clock, Supplier<R> empty) {
    this.clock = clock;
    this.empty = empty;
  }

  /**
   * The condition list of the next status.
   *
   * @param primary the object as read
   * @param before its condition list, null when it has no status
   * @param outcome how the reconcile ended
   * @param measured what the kind itself found; wins over what the outcome implies
   */
  protected final List<Condition> conditions(
      R primary, @Nullable List<Condition> before, Outcome outcome, List<Observation> measured) {
    var observations = new ArrayList<>(OutcomeConditions.of(outcome));
    observations.addAll(measured);
    return Conditions.merge(
        before, observations, primary.getMetadata().getGeneration(), clock.instant());
  }

  /**
   * A fresh object with name, namespace and status only, to be written over the one on the server;
   * empty when the object already says so, for then there is nothing to write.
   */
  public final Optional<R> patch(R primary, S status) {
    if (Objects.equals(primary.getStatus(), status)) {
      return Optional.empty();
    }
    var patch = empty.get();
    patch.setMetadata(
        new ObjectMetaBuilder()
            .withName(primary.getMetadata().getName())
            .withNamespace(primary.getMetadata().getNamespace())
            .build());
    patch.setStatus(status);
    return Optional.of(patch);
  }
}
