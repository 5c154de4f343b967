package dev.millwright.pulsar.admin.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * What the admin client reaches by name.
 *
 * @param classes classes for reflection
 * @param resources files it reads from its own jar
 * @param bundles texts of its messages
 */
record Registrations(
    SortedSet<String> classes, SortedSet<String> resources, SortedSet<String> bundles) {

  private static final String SERVICES = "META-INF/services/";
  private static final String BUNDLE = "/localization.properties";
  private static final String HTTP_SETTINGS =
      "org/apache/pulsar/shade/org/asynchttpclient/config/ahc-";
  private static final String JERSEY_VERSION =
      "org/apache/pulsar/shade/org/glassfish/jersey/internal/build.properties";

  /** Looks through the jars of the client; the same jars give the same answer. */
  static Registrations scan(Collection<Path> jars) throws IOException {
    var found = new Registrations(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    var indexer = new Indexer();
    for (Path path : jars) {
      try (var jar = new JarFile(path.toFile())) {
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
          found.look(jar, entry, indexer);
        }
      }
    }
    Index index = indexer.complete();
    found.classes.removeIf(name -> !ReflectedClasses.loads(index, name));
    found.classes.addAll(ReflectedClasses.of(index));
    return found;
  }

  private void look(JarFile jar, JarEntry entry, Indexer indexer) throws IOException {
    String name = entry.getName();
    if (name.endsWith(".class") && name.startsWith("org/apache/pulsar/")) {
      try (InputStream in = jar.getInputStream(entry)) {
        indexer.index(in);
      }
    } else if (name.startsWith(SERVICES) && !entry.isDirectory()) {
      resources.add(name);
      classes.addAll(providers(jar, entry));
    } else if (name.endsWith(BUNDLE)) {
      bundles.add(name.substring(0, name.length() - ".properties".length()).replace('/', '.'));
    } else if (name.startsWith(HTTP_SETTINGS) || name.equals(JERSEY_VERSION)) {
      resources.add(name);
    }
  }

  private static List<String> providers(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("#", 2)[0].strip())
          .filter(line -> line.startsWith("org.apache.pulsar."))
          .toList();
    }
  }
}
