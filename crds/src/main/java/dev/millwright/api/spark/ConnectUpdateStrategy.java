package dev.millwright.api.spark;

/** How a new server takes the place of one whose settings changed. */
public enum ConnectUpdateStrategy {
  /** The new one is ready before the Service turns to it and the old one ends. */
  RollingUpdate,
  /** The old one ends before the new one is made; needs no room for two. */
  Recreate
}
