package dev.millwright.common.runtime;

/**
 * Lists in pages, for every informer. Whole, the pods of some thousand Spark applications are an
 * answer of hundreds of megabytes, which a controller would have to hold at once each time that it
 * starts, and one that has not the memory would never start again.
 */
public final class ListDefaults {
  /** Objects in an answer; what Kubernetes' own clients ask for. */
  public static final long PAGE = 500;

  private ListDefaults() {}
}
