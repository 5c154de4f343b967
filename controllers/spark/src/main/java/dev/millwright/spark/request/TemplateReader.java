package dev.millwright.spark.request;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millwright.spark.launch.conf.RefusedException;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Reads pod templates strictly: a misspelt field would be dropped in silence otherwise. */
final class TemplateReader {
  private static final ObjectReader PODS =
      JsonMapper.builder()
          .annotationIntrospector(new OnlyKnownFields())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Pod.class);

  private TemplateReader() {}

  /**
   * The template as a pod.
   *
   * @param field whose template it is: {@code driver} or {@code executor}
   * @throws RefusedException there is no such field in a pod, or its value is of another type
   */
  static Pod read(String field, JsonNode template) {
    try {
      return PODS.readValue(template);
    } catch (UnrecognizedPropertyException e) {
      throw new RefusedException(
          path(field, e), e.getPropertyName(), "is no field of a pod; correct or remove it.");
    } catch (JsonMappingException e) {
      throw new RefusedException(
          path(field, e), "", "cannot be read as in a pod: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A tree in memory has no such failures.
    }
  }

  private static String path(String field, JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining("", field + ".template", ""));
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
