package dev.millwright.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this checkout and its cache are. */
public final class Checkout {
  private Checkout() {}

  /**
   * The root folder: system property {@code millwright.root}, which the build sets; else the first
   * folder above the working directory that holds the API.
   */
  public static Path root() {
    var property = System.getProperty("millwright.root");
    if (property != null) {
      return Path.of(property);
    }
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("crds/pom.xml"))) {
      var parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException(
            "No crds/pom.xml above " + Path.of("").toAbsolutePath() + "; set -Dmillwright.root");
      }
      folder = parent;
    }
    return folder;
  }

  /**
   * The cache of programs: system property {@code millwright.cache}, else under the home folder.
   */
  public static Path cache() {
    var property = System.getProperty("millwright.cache");
    return property == null
        ? Path.of(System.getProperty("user.home"), ".cache", "millwright")
        : Path.of(property);
  }
}
