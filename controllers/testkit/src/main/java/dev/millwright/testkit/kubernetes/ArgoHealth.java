package dev.millwright.testkit.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.testkit.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.jse.JsePlatform;

/**
 * What Argo CD says of objects by the script in {@code docs/gitops.md}, which people copy from
 * there.
 */
public final class ArgoHealth {
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private final KubernetesSerialization serialization = new KubernetesSerialization();
  private final String script;

  /** Reads the script. */
  public ArgoHealth() throws IOException {
    var page = YAML.matcher(Files.readString(Checkout.root().resolve("docs/gitops.md")));
    if (!page.find()) {
      throw new IllegalStateException("docs/gitops.md holds no YAML");
    }
    script =
        read(read(page.group(1)).path("data").path("resource.customizations").asText())
            .path("*.millwright.dev/*")
            .path("health.lua")
            .asText();
  }

  private JsonNode read(String yaml) {
    return serialization.unmarshal(yaml, JsonNode.class);
  }

  /** Its word for an object as the API server has it, like {@code Healthy}. */
  public String of(HasMetadata object) {
    var globals = JsePlatform.standardGlobals();
    globals.set("obj", lua(serialization.convertValue(object, Map.class)));
    return globals.load(script).call().get("status").checkjstring();
  }

  private static LuaValue lua(@Nullable Object json) {
    return switch (json) {
      case null -> LuaValue.NIL;
      case Boolean truth -> LuaValue.valueOf(truth);
      case Number number -> LuaValue.valueOf(number.doubleValue());
      case Map<?, ?> fields -> {
        var table = new LuaTable();
        fields.forEach((name, value) -> table.set(name.toString(), lua(value)));
        yield table;
      }
      case List<?> items ->
          LuaValue.listOf(items.stream().map(ArgoHealth::lua).toArray(LuaValue[]::new));
      default -> LuaValue.valueOf(json.toString());
    };
  }
}
