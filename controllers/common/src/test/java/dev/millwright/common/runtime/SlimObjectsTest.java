package dev.millwright.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SlimObjectsTest {
  private final KubernetesSerialization slim = slim();

  @Test
  void readsOfAPodWhatItIsAndHowItStands() {
    Pod read = slim.unmarshal(new KubernetesSerialization().asJson(pod()), Pod.class);

    assertThat(read.getMetadata().getName()).isEqualTo("one");
    assertThat(read.getMetadata().getManagedFields()).isEmpty();
    assertThat(read.getStatus().getPhase()).isEqualTo("Running");
    assertThat(read.getSpec()).isNull();
    assertThat(read.getAdditionalProperties()).isEmpty();
  }

  @Test
  void writesAPodWhole() {
    assertThat(new KubernetesSerialization().unmarshal(slim.asJson(pod()), Pod.class).getSpec())
        .isEqualTo(pod().getSpec());
  }

  @Test
  void sharesEqualTexts() {
    ConfigMap one = slim.unmarshal(map("one"), ConfigMap.class);
    ConfigMap two = slim.unmarshal(map("two"), ConfigMap.class);

    assertThat(one.getMetadata().getName()).isEqualTo("one");
    assertThat(two.getMetadata().getName()).isEqualTo("two");
    assertThat(two.getData().get("start")).isEqualTo("exec broker");
    assertThat(two.getData().get("start")).isSameAs(one.getData().get("start"));
    assertThat(two.getApiVersion()).isSameAs(one.getApiVersion());
  }

  @Test
  void keepsWhatIsNoTextAsItIs() {
    String absent = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"data\":{\"none\":null}}";

    assertThat(slim.unmarshal(absent, ConfigMap.class).getData()).containsEntry("none", null);
  }

  @Test
  void keepsNoMapOrListThatIsEmpty() {
    StatefulSet read =
        slim.unmarshal(new KubernetesSerialization().asJson(set()), StatefulSet.class);

    assertThat(read).isEqualTo(set());
    assertThat(read.getAdditionalProperties()).isSameAs(Collections.emptyMap());
    PodSpec spec = read.getSpec().getTemplate().getSpec();
    assertThat(spec.getAdditionalProperties()).isSameAs(Collections.emptyMap());
    assertThat(spec.getVolumes()).isSameAs(Collections.emptyList());
    assertThat(spec.getContainers().getFirst().getEnv()).isSameAs(Collections.emptyList());
    assertThat(new StatefulSetBuilder(read).editSpec().withReplicas(2).endSpec().build())
        .isEqualTo(new StatefulSetBuilder(set()).editSpec().withReplicas(2).endSpec().build());
  }

  @Test
  void keepsFieldsThatTheModelDoesNotKnow() {
    String json =
        """
        {"apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": {"name": "one"},
         "spec": {"serviceName": "one", "yetToCome": {"a": 1}}}
        """;
    StatefulSet read = slim.unmarshal(json, StatefulSet.class);

    assertThat(read.getSpec().getAdditionalProperties()).containsKey("yetToCome");
    assertThat(read).isEqualTo(new KubernetesSerialization().unmarshal(json, StatefulSet.class));
  }

  @Test
  void letsFinalizersBeAdded() {
    ConfigMap read = slim.unmarshal(map("one"), ConfigMap.class);

    assertThat(read.addFinalizer("millwright.dev/one")).isTrue();
  }

  @Test
  void letsUntypedObjectsBeChanged() {
    var read =
        slim.unmarshal(
            "{\"apiVersion\": \"a/v1\", \"kind\": \"B\"}", GenericKubernetesResource.class);
    read.setAdditionalProperty("spec", "new");

    assertThat(read.getAdditionalProperties()).containsEntry("spec", "new");
  }

  private static StatefulSet set() {
    return new StatefulSetBuilder()
        .withNewMetadata()
        .withName("one")
        .endMetadata()
        .withNewSpec()
        .withServiceName("one")
        .withNewTemplate()
        .withNewSpec()
        .addNewContainer()
        .withName("broker")
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private static KubernetesSerialization slim() {
    var mapper = new ObjectMapper();
    new SlimObjects().customize(mapper);
    return new KubernetesSerialization(mapper, true);
  }

  private static String map(String name) {
    return new KubernetesSerialization()
        .asJson(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .addToData("start", "exec broker")
                .build());
  }

  private static Pod pod() {
    return new PodBuilder()
        .withNewMetadata()
        .withName("one")
        .addNewManagedField()
        .withManager("kubelet")
        .endManagedField()
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("broker")
        .endContainer()
        .endSpec()
        .withNewStatus()
        .withPhase("Running")
        .endStatus()
        .build();
  }
}
