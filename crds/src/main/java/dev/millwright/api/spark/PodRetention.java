package dev.millwright.api.spark;

/** Whether the driver pod of an attempt that has ended stays for its log. */
public enum PodRetention {
  /** It stays until the application goes. */
  Always,
  /** It stays if the attempt failed. */
  OnFailure,
  /** It goes as soon as its end is in status. */
  Never
}
