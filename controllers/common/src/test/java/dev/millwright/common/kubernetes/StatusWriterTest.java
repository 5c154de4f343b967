package dev.millwright.common.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes from within reconciles, to a real API server. */
@RealKubernetes
class StatusWriterTest {
  private final KubernetesClient client;
  private final Errands errands = new Errands();
  private final Operator operator;

  StatusWriterTest(KubernetesClient client) {
    this.client = client;
    this.operator =
        new Operator(
            o ->
                o.withKubernetesClient(client)
                    .withCloseClientOnStop(false)
                    .checkingCRDAndValidateLocalModel(false));
  }

  @BeforeEach
  void start() {
    operator.register(errands, o -> o.settingNamespace(client.getNamespace()));
    operator.start();
    client.resource(Serialization.unmarshal(LampPlan.TENANT, PulsarTenant.class)).create();
  }

  @AfterEach
  void stop() {
    operator.stop();
    client.resources(PulsarTenant.class).delete();
  }

  @Test
  void aFieldThatVanishesIsRemovedAndNothingElseIsTouched() {
    PulsarTenant first =
        errands.run((lamp, context) -> StatusWriter.write(lamp, saying("lamp", 3), context));
    assertThat(first.getStatus()).isEqualTo(status("lamp", 3));

    errands.run((lamp, context) -> StatusWriter.write(first, saying("lamp", null), context));

    PulsarTenant now = lamp();
    assertThat(now.getStatus()).isEqualTo(status("lamp", null));
    assertThat(now.getSpec()).isEqualTo(first.getSpec());
  }

  @Test
  void whatWasDecidedFromAnOlderVersionIsRefused() {
    PulsarTenant read = errands.run((lamp, context) -> lamp);
    label(read);

    assertThatThrownBy(
            () ->
                errands.run(
                    (lamp, context) -> StatusWriter.write(read, saying("lamp", 3), context)))
        .hasCauseInstanceOf(StaleException.class);
    assertThat(lamp().getStatus()).isNull();
  }

  @Test
  void whatMustNotBeLostIsWrittenOverWhateverThereIs() {
    PulsarTenant read = errands.run((lamp, context) -> lamp);
    label(read);

    errands.run((lamp, context) -> StatusWriter.insist(read, saying("lamp", 3), context));

    assertThat(lamp().getStatus()).isEqualTo(status("lamp", 3));
    assertThat(lamp().getMetadata().getLabels()).containsEntry("team", "blue");
  }

  @Test
  void nothingIsWrittenOverAnObjectThatWasMadeAnew() {
    PulsarTenant read = errands.run((lamp, context) -> lamp);
    client.resource(read).delete();
    client.resource(Serialization.unmarshal(LampPlan.TENANT, PulsarTenant.class)).create();

    assertThatThrownBy(
            () ->
                errands.run(
                    (lamp, context) -> StatusWriter.insist(read, saying("lamp", 3), context)))
        .hasCauseInstanceOf(StaleException.class);
    assertThat(lamp().getStatus()).isNull();
  }

  @Test
  void whatIsGoneIsStaleToo() {
    PulsarTenant read = errands.run((lamp, context) -> lamp);
    read.getMetadata().setName("gone");
    PulsarTenant wanted = saying("gone", 3);

    assertThatThrownBy(
            () -> errands.run((lamp, context) -> StatusWriter.write(read, wanted, context)))
        .hasCauseInstanceOf(StaleException.class);
    errands.run(
        (lamp, context) -> {
          StatusWriter.writeIfPossible(read, wanted, context);
          return lamp;
        });
  }

  private void label(PulsarTenant read) {
    client
        .resource(read)
        .edit(
            lamp -> {
              lamp.setMetadata(
                  new ObjectMetaBuilder(lamp.getMetadata()).addToLabels("team", "blue").build());
              return lamp;
            });
  }

  private PulsarTenant lamp() {
    return client.resources(PulsarTenant.class).withName("lamp").require();
  }

  private PulsarTenant saying(String name, @Nullable Integer partitions) {
    var wanted = new PulsarTenant();
    wanted.setMetadata(
        new ObjectMetaBuilder().withName(name).withNamespace(client.getNamespace()).build());
    wanted.setStatus(status(name, partitions));
    return wanted;
  }

  private static ContentStatus status(String name, @Nullable Integer partitions) {
    return new ContentStatus(1L, null, name, partitions, null, null, null);
  }

  /** Runs within the next reconcile what a test wants run. */
  @ControllerConfiguration(name = "errands")
  static final class Errands implements Reconciler<PulsarTenant> {
    private final Queue<Errand> waiting = new ConcurrentLinkedQueue<>();

    PulsarTenant run(BiFunction<PulsarTenant, Context<PulsarTenant>, PulsarTenant> work) {
      var errand = new Errand(work, new CompletableFuture<>());
      waiting.add(errand);
      try {
        return errand.result().orTimeout(60, TimeUnit.SECONDS).join();
      } catch (CompletionException e) {
        throw new IllegalStateException("the reconcile failed", e.getCause());
      }
    }

    @Override
    public UpdateControl<PulsarTenant> reconcile(PulsarTenant lamp, Context<PulsarTenant> context) {
      for (Errand next = waiting.poll(); next != null; next = waiting.poll()) {
        Errand errand = next;
        errand.result().completeAsync(() -> errand.work().apply(lamp, context), Runnable::run);
      }
      return UpdateControl.<PulsarTenant>noUpdate().rescheduleAfter(Duration.ofMillis(50));
    }
  }

  record Errand(
      BiFunction<PulsarTenant, Context<PulsarTenant>, PulsarTenant> work,
      CompletableFuture<PulsarTenant> result) {}
}
