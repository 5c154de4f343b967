package dev.millwright.common.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserSequence;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.fabric8.kubernetes.api.model.WatchEvent;
import io.fabric8.kubernetes.internal.KubernetesDeserializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the object of a watch event straight into its kind. The client reads a tree of it first, to
 * find the kind there, and with that tree all that is not kept; the spec and the managed fields of
 * a pod are most of it. An API server writes both fields that tell the kind first. Where it does
 * not, or where the client does not know the kind, the tree is read as before.
 */
final class WatchedObjects extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1;

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
    if (bean.getBeanClass() == WatchEvent.class) {
      SettableBeanProperty object = builder.findProperty(PropertyName.construct("object"));
      JsonDeserializer<?> read = object.getValueDeserializer();
      if (read instanceof KubernetesDeserializer usual) {
        builder.addOrReplaceProperty(object.withValueDeserializer(new OfItsKind(usual)), true);
      }
    }
    return builder;
  }

  private static final class OfItsKind extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1;

    private final transient KubernetesDeserializer usual;

    OfItsKind(KubernetesDeserializer usual) {
      super(Object.class);
      this.usual = usual;
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.isExpectedStartObjectToken()) {
        return usual.deserialize(parser, context);
      }
      TokenBuffer begun = new TokenBuffer(parser, context);
      Map<String, String> texts = firstTexts(parser, begun);
      // Not to be closed, for the rest of the event is still to be read.
      JsonParser whole = JsonParserSequence.createFlattened(true, begun.asParser(parser), parser);
      whole.nextToken();
      Class<?> kind = usual.getRegisteredKind(texts.get("apiVersion"), texts.get("kind"));
      return kind == null ? usual.deserialize(whole, context) : context.readValue(whole, kind);
    }

    /**
     * The first two fields, if they are texts.
     *
     * @param begun takes all that comes before the token at which the parser then stands
     */
    private static Map<String, String> firstTexts(JsonParser parser, TokenBuffer begun)
        throws IOException {
      Map<String, String> texts = new HashMap<>();
      begun.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME && texts.size() < 2) {
        String field = parser.currentName();
        begun.writeFieldName(field);
        String text = parser.nextTextValue();
        if (text == null) {
          break;
        }
        begun.writeString(text);
        texts.put(field, text);
      }
      return texts;
    }
  }
}
