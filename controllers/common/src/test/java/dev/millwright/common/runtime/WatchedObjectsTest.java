package dev.millwright.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.WatchEvent;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedObjectsTest {
  private static final String MAP =
      """
      {"type": "ADDED", "object": {"kind": "ConfigMap", "apiVersion": "v1",
       "metadata": {"name": "one", "resourceVersion": "7"}, "data": {"a": "b"}}}
      """;

  @Test
  void readsNoTreeOfAnObject() {
    KubernetesSerialization treeless = watching(withoutTrees());

    var read = (ConfigMap) treeless.unmarshal(MAP, WatchEvent.class).getObject();

    assertThat(read.getMetadata().getResourceVersion()).isEqualTo("7");
    assertThat(read.getData()).containsEntry("a", "b");
    assertThatThrownBy(
            () ->
                new KubernetesSerialization(withoutTrees(), true).unmarshal(MAP, WatchEvent.class))
        .hasRootCauseMessage("asked for a tree");
  }

  @Test
  void readsWhatTheApiServerSaysOfAnEnd() {
    WatchEvent read =
        watching(withoutTrees())
            .unmarshal(
                """
                {"type": "ERROR", "object": {"kind": "Status", "apiVersion": "v1",
                 "metadata": {}, "code": 410, "reason": "Expired"}}
                """,
                WatchEvent.class);

    assertThat(read.getType()).isEqualTo("ERROR");
    assertThat(((Status) read.getObject()).getCode()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"ConfigMap\", \"apiVersion\": \"v1\", \"data\": {\"a\": \"b\"}}",
        "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\"}",
        "{\"kind\": \"ConfigMap\", \"data\": {\"a\": \"b\"}, \"apiVersion\": \"v1\"}",
        "{\"data\": {\"a\": \"b\"}, \"kind\": \"ConfigMap\", \"apiVersion\": \"v1\"}",
        "{\"kind\": \"ConfigMap\", \"kind\": \"Pod\", \"apiVersion\": \"v1\"}",
        "{\"kind\": \"ConfigMap\"}",
        "{\"kind\": null, \"apiVersion\": \"v1\"}",
        "{\"kind\": \"Unknown\", \"apiVersion\": \"example.com/v1\", \"spec\": {\"a\": [1]}}",
        "{\"spec\": {\"a\": [{}]}}",
        "{}",
        "[{\"kind\": \"ConfigMap\", \"apiVersion\": \"v1\"}]",
        "\"text\"",
        "null",
      })
  void readsTheSameAsTheClientItself(String object) {
    String event = "{\"object\": %s, \"type\": \"MODIFIED\"}".formatted(object);

    WatchEvent read = watching(new ObjectMapper()).unmarshal(event, WatchEvent.class);

    assertThat(read)
        .hasToString(new KubernetesSerialization().unmarshal(event, WatchEvent.class).toString());
    assertThat(read.getType()).isEqualTo("MODIFIED");
  }

  private static KubernetesSerialization watching(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule("watched").setDeserializerModifier(new WatchedObjects()));
    return new KubernetesSerialization(mapper, true);
  }

  private static ObjectMapper withoutTrees() {
    return new ObjectMapper()
        .registerModule(
            new SimpleModule("no-trees").addDeserializer(JsonNode.class, new NoTrees()));
  }

  private static final class NoTrees extends StdDeserializer<JsonNode> {
    private static final long serialVersionUID = 1;

    NoTrees() {
      super(JsonNode.class);
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
      throw new IllegalStateException("asked for a tree");
    }
  }
}
