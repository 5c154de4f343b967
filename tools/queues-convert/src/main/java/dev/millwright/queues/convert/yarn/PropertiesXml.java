package dev.millwright.queues.convert.yarn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of Hadoop's configuration: properties with a name and a value. */
public final class PropertiesXml {
  private PropertiesXml() {}

  /**
   * The properties, the later of two with one name.
   *
   * @param name of the text, for people
   * @throws PropertiesException it is no such configuration
   */
  public static ObjectNode read(String name, String text) throws PropertiesException {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
      if (xml.nextTag() != XMLStreamConstants.START_ELEMENT
          || !xml.getLocalName().equals("configuration")) {
        throw new PropertiesException(name, line(xml), "its root is not configuration");
      }
      while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
        if (!xml.getLocalName().equals("property")) {
          throw new PropertiesException(
              name, line(xml), xml.getLocalName() + " is no property, and nothing is included");
        }
        property(name, xml, properties);
      }
      xml.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new PropertiesException(name, line, "cannot be read as XML without a document type");
    }
    return properties;
  }

  private static void property(String name, XMLStreamReader xml, ObjectNode properties)
      throws XMLStreamException, PropertiesException {
    int line = line(xml);
    String key = xml.getAttributeValue(null, "name");
    String value = xml.getAttributeValue(null, "value");
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String element = xml.getLocalName();
      String text = xml.getElementText();
      if (element.equals("name")) {
        key = text.strip();
      } else if (element.equals("value")) {
        value = text;
      }
    }
    if (key == null || key.isBlank()) {
      throw new PropertiesException(name, line, "a property has no name");
    }
    properties.put(key.strip(), value == null ? "" : value);
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }

  /** One that reads no document type, and so knows no entities of its own or of elsewhere. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }
}
