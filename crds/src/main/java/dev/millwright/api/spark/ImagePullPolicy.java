package dev.millwright.api.spark;

/** When kubelet pulls an image; the names are Kubernetes' own. */
public enum ImagePullPolicy {
  /** At each start of a container. */
  Always,
  /** Where the node does not have it. */
  IfNotPresent,
  /** Never; a node without it fails. */
  Never
}
