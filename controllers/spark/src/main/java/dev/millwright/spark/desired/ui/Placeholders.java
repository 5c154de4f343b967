package dev.millwright.spark.desired.ui;

/** What stands for the name of an object in hosts and paths that many objects share. */
final class Placeholders {
  private Placeholders() {}

  static String filled(String text, String namespace, String name) {
    return text.replace("{{NAMESPACE}}", namespace).replace("{{NAME}}", name);
  }
}
