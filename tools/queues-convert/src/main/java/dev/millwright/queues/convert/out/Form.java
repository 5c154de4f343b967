package dev.millwright.queues.convert.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.yaml.YamlWriter;
import java.util.Locale;

/** How objects are written down. */
public interface Form {
  /** Objects of Kubernetes, each a document of YAML. */
  Form YAML =
      new Form() {
        @Override
        public String text(ObjectNode object) {
          return YamlWriter.write(object);
        }

        @Override
        public String file(ObjectNode object) {
          String kind = object.path("kind").asText().toLowerCase(Locale.ROOT);
          return "%s-%s.yaml".formatted(kind, object.path("metadata").path("name").asText());
        }
      };

  /** The text of one. */
  String text(ObjectNode object);

  /** The name of the file for one in a folder. */
  String file(ObjectNode object);
}
