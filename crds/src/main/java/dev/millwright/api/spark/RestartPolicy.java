package dev.millwright.api.spark;

/** After which ends of an attempt there is another; the names are Kubernetes' own. */
public enum RestartPolicy {
  /** After none, whatever the limits say. */
  Never,
  /** After failures, within the limits of their class. */
  OnFailure,
  /** After success too; for programs that are never done. */
  Always
}
