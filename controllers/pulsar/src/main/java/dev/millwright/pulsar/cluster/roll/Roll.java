package dev.millwright.pulsar.cluster.roll;

import dev.millwright.pulsar.cluster.gather.ObservedPod;

/** What to do about pods that run an outdated configuration. */
public sealed interface Roll {

  /** Every pod runs the latest configuration. */
  record Done() implements Roll {}

  /**
   * Some pods are outdated, but none may be stopped now.
   *
   * @param target pod that comes next
   * @param reason CamelCase word for what is waited for
   * @param message sentence to that
   */
  record Hold(String target, String reason, String message) implements Roll {}

  /**
   * Replace this pod now.
   *
   * @param pod what to delete
   * @param remaining outdated pods, this one included
   */
  record Replace(ObservedPod pod, int remaining) implements Roll {}
}
