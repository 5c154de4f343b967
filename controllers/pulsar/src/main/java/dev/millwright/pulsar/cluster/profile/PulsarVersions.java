package dev.millwright.pulsar.cluster.profile;

import java.util.List;

/** Pulsar versions whose configuration the controller knows. */
public final class PulsarVersions {

  /** The version of a cluster that names none. */
  public static final String DEFAULT = "4.0.8";

  /** Release lines, newest last. */
  public static final List<String> LINES = List.of("4.0", "4.1", "4.2");

  private static final String IMAGE = "docker.io/apachepulsar/pulsar";

  private PulsarVersions() {}

  /** Whether the controller knows how to configure {@code version}. */
  public static boolean isKnown(String version) {
    return version.matches("\\d+\\.\\d+\\.\\d+")
        && LINES.contains(version.substring(0, version.lastIndexOf('.')));
  }

  static String image(String version) {
    return IMAGE + ":" + version;
  }
}
