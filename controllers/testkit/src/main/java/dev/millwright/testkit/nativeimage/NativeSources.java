package dev.millwright.testkit.nativeimage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.millwright.testkit.Checkout;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;

/**
 * What Quarkus has written for native-image. A native binary finds by name only what it was told of
 * when it was built.
 *
 * @param arguments its command line
 * @param wholeClasses classes with their constructors, methods and fields
 * @param constructedClasses classes with their constructors at least
 * @param resources files kept in the binary
 * @param bundles texts kept in the binary
 * @param feature class file that says, among others, what is initialised at run time; one character
 *     per byte
 */
public record NativeSources(
    List<String> arguments,
    Set<String> wholeClasses,
    Set<String> constructedClasses,
    Set<String> resources,
    Set<String> bundles,
    String feature) {

  private static final String CONFIG = "META-INF/native-image/";

  /**
   * Reads those of a controller; the build makes them unless it is a quick one.
   *
   * @param module its folder among the controllers, like {@code pulsar}
   */
  public static NativeSources of(String module) throws IOException {
    Path folder = Checkout.root().resolve("controllers/" + module + "/target/native-sources");
    try (var jar = new ZipFile(runner(folder).toFile())) {
      JsonNode classes = json(jar, CONFIG + "reflect-config.json");
      JsonNode resources = json(jar, CONFIG + "resource-config.json");
      return new NativeSources(
          List.of(Files.readString(folder.resolve("native-image.args")).split(" ")),
          names(classes, NativeSources::isWhole),
          names(classes, entry -> entry.path("allDeclaredConstructors").asBoolean()),
          patterns(resources.path("resources").path("includes")),
          names(resources.path("bundles"), entry -> true),
          new String(bytes(jar, "io/quarkus/runner/Feature.class"), ISO_8859_1));
    }
  }

  /**
   * Fails unless every type of the API is listed.
   *
   * @param some names of types that must be there, so that the search is known to find them
   */
  public void assertListTheApi(String... some) {
    Set<String> api =
        new ClassFileImporter()
            .importPackages("dev.millwright.api").stream()
                .filter(NativeSources::isData)
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
    assertThat(api).contains(some);
    assertListed(api, wholeClasses);
  }

  /** Fails with what is not listed; the lists themselves are too long for a message. */
  public static void assertListed(Set<String> wanted, Set<String> listed) {
    var missing = new TreeSet<>(wanted);
    missing.removeAll(listed);
    assertThat(missing).as("what a native binary would not find").isEmpty();
  }

  private static boolean isData(JavaClass type) {
    return type.isRecord() || type.isEnum() || type.isAssignableTo(CustomResource.class);
  }

  private static Path runner(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow(() -> new FileNotFoundException("no runner jar in " + folder));
    }
  }

  private static JsonNode json(ZipFile jar, String name) throws IOException {
    return new ObjectMapper().readTree(bytes(jar, name));
  }

  private static byte[] bytes(ZipFile jar, String name) throws IOException {
    var entry = jar.getEntry(name);
    if (entry == null) {
      throw new FileNotFoundException("no " + name + " in " + jar.getName());
    }
    try (var in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static boolean isWhole(JsonNode entry) {
    return Stream.of("allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields")
        .allMatch(flag -> entry.path(flag).asBoolean());
  }

  private static Set<String> names(JsonNode entries, Predicate<JsonNode> wanted) {
    var names = new TreeSet<String>();
    stream(entries).filter(wanted).map(entry -> entry.path("name").asText()).forEach(names::add);
    return names;
  }

  /** Files are given as regular expressions that quote one name. */
  private static Set<String> patterns(JsonNode entries) {
    var names = new TreeSet<String>();
    stream(entries)
        .map(entry -> entry.path("pattern").asText())
        .map(pattern -> pattern.replace("\\Q", "").replace("\\E", ""))
        .forEach(names::add);
    return names;
  }

  private static Stream<JsonNode> stream(JsonNode entries) {
    return StreamSupport.stream(entries.spliterator(), false);
  }
}
