package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts of pods, taken over as they are but for what Kubernetes has no field for: our controller
 * reads templates strictly, and what it could not read must be said now.
 */
public final class PodFields {
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(new OnlyKnownFields())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PodFields() {}

  /**
   * A copy of what stands there that Kubernetes can read.
   *
   * @param value to copy; what is left out of it is reported
   * @param type of Kubernetes that it must be
   * @return null where nothing is left
   */
  public static @Nullable JsonNode copy(Value value, Class<?> type) {
    JsonNode copy = value.node().deepCopy();
    for (JsonMappingException fault = fault(copy, type); fault != null; fault = fault(copy, type)) {
      if (fault.getPath().isEmpty() || !leaveOut(copy, fault.getPath())) {
        value.refused("cannot be read as in a pod, and is left out: " + fault.getOriginalMessage());
        return null;
      }
      report(value, fault, type);
    }
    return copy;
  }

  private static void report(Value value, JsonMappingException fault, Class<?> type) {
    Value at = value;
    for (JsonMappingException.Reference step : fault.getPath()) {
      at =
          step.getFieldName() == null
              ? at.items().get(step.getIndex())
              : at.at(step.getFieldName());
    }
    if (fault instanceof UnrecognizedPropertyException unknown) {
      at.refused(
          "is no field of a %s of Kubernetes, which drops it, and is left out: correct its name or place"
              .formatted(unknown.getReferringClass().getSimpleName()));
    } else {
      at.refused(
          "cannot be read as in a %s, and is left out: %s"
              .formatted(type.getSimpleName(), fault.getOriginalMessage()));
    }
  }

  private static @Nullable JsonMappingException fault(JsonNode copy, Class<?> type) {
    try {
      STRICT.treeToValue(copy, type);
      return null;
    } catch (JsonMappingException e) {
      return e;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A tree in memory has no such failures.
    }
  }

  private static boolean leaveOut(JsonNode copy, List<JsonMappingException.Reference> path) {
    JsonNode at = copy;
    for (JsonMappingException.Reference step : path.subList(0, path.size() - 1)) {
      at = step.getFieldName() == null ? at.path(step.getIndex()) : at.path(step.getFieldName());
    }
    JsonMappingException.Reference last = path.getLast();
    return switch (at) {
      case ObjectNode object -> object.remove(last.getFieldName()) != null;
      case ArrayNode array -> array.remove(last.getIndex()) != null;
      default -> false;
    };
  }

  /** The model keeps unknown fields; here they are to be found. */
  private static final class OnlyKnownFields extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
