package dev.millwright.common.event;

/**
 * Something that happened to an object and is worth an Event.
 *
 * @param severity whether a person should look
 * @param reason CamelCase word for programs; of a transition, the reason of the condition
 * @param message sentence for people
 * @param key tells this happening from others of the object: two with one key are the same Event
 */
public record Happening(Severity severity, String reason, String message, String key) {

  /** The two severities that Kubernetes knows; the name is the value of the Event's type. */
  public enum Severity {
    Normal,
    Warning
  }
}
