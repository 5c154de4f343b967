package dev.millwright.convert.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldReport;
import dev.millwright.convert.source.Outcome;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as people and as programs read it. */
public final class ReportWriter {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ReportWriter() {}

  /** A line for the whole, and one for each field. */
  public static String text(FileConversion file) {
    if (file.fault() != null) {
      return file.fault() + "\n";
    }
    return file.conversions().stream()
        .map(conversion -> text(file.name(), conversion))
        .collect(Collectors.joining());
  }

  private static String text(String file, Conversion conversion) {
    var text = new StringBuilder();
    text.append("%s: %s: %s\n".formatted(file, conversion.object(), summary(conversion)));
    for (FieldReport field : conversion.fields()) {
      text.append("  %-8s%s: %s\n".formatted(word(field.outcome()), field.path(), field.note()));
    }
    return text.toString();
  }

  private static String summary(Conversion conversion) {
    String counts =
        "%d kept, %d changed, %d refused"
            .formatted(
                count(conversion, Outcome.KEPT),
                count(conversion, Outcome.CHANGED),
                count(conversion, Outcome.REFUSED));
    return conversion.converted() ? counts : "not converted, " + counts;
  }

  private static long count(Conversion conversion, Outcome outcome) {
    return conversion.fields().stream().filter(field -> field.outcome() == outcome).count();
  }

  /** A list of objects, one for each that was read. */
  public static String json(Iterable<FileConversion> files) {
    ArrayNode all = JSON.createArrayNode();
    for (FileConversion file : files) {
      if (file.fault() != null) {
        all.addObject().put("file", file.name()).put("fault", file.fault());
      }
      for (Conversion conversion : file.conversions()) {
        ObjectNode one = all.addObject();
        one.put("file", file.name()).put("object", conversion.object());
        one.put("converted", conversion.converted());
        ArrayNode fields = one.putArray("fields");
        for (FieldReport field : conversion.fields()) {
          fields
              .addObject()
              .put("path", field.path())
              .put("outcome", word(field.outcome()))
              .put("note", field.note());
        }
      }
    }
    try {
      return JSON.writeValueAsString(all) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree in memory can always be written", e);
    }
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
