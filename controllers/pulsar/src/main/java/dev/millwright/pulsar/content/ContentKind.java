package dev.millwright.pulsar.content;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.Policies;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.content.plan.Step;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between tenants, namespaces and topics.
 *
 * @param <R> the kind
 * @param <F> the facts gathered from Pulsar
 */
public interface ContentKind<R extends CustomResource<?, ContentStatus>, F> {

  /** What a person calls it. */
  String noun();

  /** Name of the PulsarCluster it is on. */
  String cluster(R resource);

  /** Its name in Pulsar. */
  String name(R resource);

  /** What becomes of it when the object is deleted. */
  DeletionPolicy deletionPolicy(R resource);

  /** The policies of the spec; null where it has none. */
  @Nullable Policies policies(R resource);

  /** Rules on the spec alone. */
  Outcome check(R resource);

  /** Asks Pulsar. */
  F gather(PulsarAdminPort admin, R resource);

  /** Facts about what this object never saw: taken for absent without asking. */
  F presumeAbsent(PulsarAdminPort admin, R resource);

  /** Rules on spec and facts. */
  Outcome check(R resource, F facts);

  /** The way from the facts to the spec. */
  List<Step> plan(R resource, F facts);

  /** What is ours in Pulsar once the plan is done, or may be ours when it failed half-way. */
  @Nullable ManagedContent managed(R resource, boolean done);

  /** Partitions to show; null for what has none. */
  @Nullable Integer partitions(R resource);

  /** What to say when it cannot be made because what it lies in is not there. */
  Outcome.Wait parentMissing(R resource);

  /** Deletes it; nothing happens if it is not there. */
  void delete(PulsarAdminPort admin, R resource);
}
