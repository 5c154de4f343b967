package dev.millwright.queues.convert.out.yarn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.queues.convert.out.Form;

/** Writes properties as Hadoop's configuration. */
public final class PropertiesText implements Form {
  /** The file that the capacity scheduler reads. */
  public static final String FILE = "capacity-scheduler.xml";

  @Override
  public String text(ObjectNode properties) {
    var text = new StringBuilder("<?xml version=\"1.0\"?>\n<configuration>\n");
    properties
        .properties()
        .forEach(
            property ->
                text.append("  <property>\n    <name>")
                    .append(escaped(property.getKey()))
                    .append("</name>\n    <value>")
                    .append(escaped(property.getValue().asText()))
                    .append("</value>\n  </property>\n"));
    return text.append("</configuration>\n").toString();
  }

  @Override
  public String file(ObjectNode properties) {
    return FILE;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
