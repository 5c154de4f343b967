package dev.millwright.queues.yunikorn.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads values that are nearly what they should be: YuniKorn's documentation and its versions do
 * not agree on types. What is not of use is passed over, piece by piece, so that a large answer is
 * never held as a tree of its own.
 */
final class LenientJson {
  private static final JsonFactory JSON = new JsonFactory();

  private LenientJson() {}

  /** Reads one value; the parser stands on its first token, and afterwards on its last. */
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonParser json) throws IOException;
  }

  /**
   * Takes one field; the parser stands on the first token of its value, and afterwards on the last.
   */
  @FunctionalInterface
  interface Field {
    void take(String name, JsonParser json) throws IOException;
  }

  /**
   * The only value of a body.
   *
   * @throws IOException for a body that is no JSON, or no such value
   */
  static <T> T read(byte[] body, Reader<T> reader) throws IOException {
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      T value = reader.read(json);
      // What is cut short or followed by something else is not what was sent.
      if (json.nextToken() != null) {
        throw new IOException("there is more behind it");
      }
      return value;
    }
  }

  /**
   * An object, field by field.
   *
   * @throws IOException for anything else
   */
  static void object(JsonParser json, Field field) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("an object should be there, and it is " + json.currentToken());
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field.take(name, json);
    }
  }

  /** Items of a list; nothing for what is no list. */
  static <T> List<T> list(JsonParser json, Reader<T> reader) throws IOException {
    var items = new ArrayList<T>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return items;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(reader.read(json));
    }
    return items;
  }

  /** Text; nothing for what is none. */
  static String text(JsonParser json) throws IOException {
    if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }

  /** A flag, be it one or the word for it. */
  static boolean flag(JsonParser json) throws IOException {
    return text(json).equalsIgnoreCase("true");
  }

  /** A number, be it one or its digits, cut to 64 bits; 0 for what is none. */
  static long number(JsonParser json) throws IOException {
    String text = text(json);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return fraction(text);
    }
  }

  private static long fraction(String text) {
    try {
      return (long) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Numbers by key; nothing for what is no object. */
  static SortedMap<String, Long> numbers(JsonParser json) throws IOException {
    return map(json, LenientJson::number);
  }

  /** Texts by key; nothing for what is no object. */
  static SortedMap<String, String> texts(JsonParser json) throws IOException {
    return map(json, LenientJson::text);
  }

  private static <V> SortedMap<String, V> map(JsonParser json, Reader<V> reader)
      throws IOException {
    var map = new TreeMap<String, V>();
    if (json.currentToken() == JsonToken.START_OBJECT) {
      object(json, (name, value) -> map.put(name, reader.read(value)));
    } else {
      json.skipChildren();
    }
    return map;
  }
}
