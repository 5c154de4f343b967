package dev.millwright.benchmarks.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * JSON with places like {@code @NAME@} to be filled.
 *
 * @param text with its places
 */
record Template(String text) {

  /** A resource of this module; of the spaces that only indent it none is sent. */
  static Template of(String name) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream("/spark/" + name)) {
      if (in == null) {
        throw new IOException("there is no resource /spark/" + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Template(text.replaceAll("\\n\\s*", ""));
    }
  }

  Template with(String place, String value) {
    return new Template(text.replace("@" + place + "@", value));
  }
}
