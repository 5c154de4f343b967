package dev.millwright.common.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lets equal texts of objects be one text: labels, images, names of variables and whole start
 * scripts are the same in hundreds of objects, and texts are the larger half of a cache. Each text
 * has one place by its hash and the last one read keeps it, so that the memory of what was read is
 * bounded and threads need not wait for each other.
 */
final class SharedStrings extends StringDeserializer {
  private static final long serialVersionUID = 1;

  /** A power of two. The texts of one cluster that recur in the next are about 500. */
  private static final int PLACES = 4_096;

  private final transient AtomicReferenceArray<@Nullable String> known =
      new AtomicReferenceArray<>(PLACES);

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = super.deserialize(parser, context);
    return text == null ? null : shared(text);
  }

  private String shared(String text) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    String before = known.get(place);
    if (text.equals(before)) {
      return before;
    }
    known.set(place, text);
    return text;
  }
}
