package dev.millwright.pulsar.content.gather;

import dev.millwright.api.pulsar.PulsarCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.function.Consumer;

/** Events of clusters; also tells whom it concerns that a cluster is gone. */
final class ClusterEvents<R extends HasMetadata> extends InformerEventSource<PulsarCluster, R> {

  private final Consumer<String> gone;

  ClusterEvents(
      InformerEventSourceConfiguration<PulsarCluster> configuration,
      EventSourceContext<R> context,
      Consumer<String> gone) {
    super(configuration, context);
    this.gone = gone;
  }

  @Override
  public void onDelete(PulsarCluster cluster, boolean finalStateUnknown) {
    super.onDelete(cluster, finalStateUnknown);
    gone.accept(cluster.getMetadata().getUid());
  }
}
