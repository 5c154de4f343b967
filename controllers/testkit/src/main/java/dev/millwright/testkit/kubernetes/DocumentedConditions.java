package dev.millwright.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.Checkout;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code docs/conditions.md} says that a kind can say; what tests see must be among it.
 *
 * @param said each as {@code Type=Status Reason}
 */
public record DocumentedConditions(Set<String> said) {
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([^|]*) \\|.*");
  private static final Pattern MARK = Pattern.compile("`(\\w+)` (True|False|Unknown)");
  private static final String OF_ALL = "Every kind";

  /**
   * Fails unless each condition of an object is one that the page has for its kind.
   *
   * @param object as the API server has it
   * @param open condition types whose reasons are not ours alone, such as Kubernetes' own
   */
  public static void assertOn(HasMetadata object, String... open) {
    var read = new KubernetesSerialization();
    List<Map<String, Object>> conditions =
        read.convertValue(object, GenericKubernetesResource.class).get("status", "conditions");
    assertThat(Objects.requireNonNullElse(conditions, List.<Map<String, Object>>of()))
        .filteredOn(condition -> !List.of(open).contains(condition.get("type")))
        .extracting(c -> "%s=%s %s".formatted(c.get("type"), c.get("status"), c.get("reason")))
        .isSubsetOf(of(object.getKind()).said());
  }

  private static DocumentedConditions of(String kind) {
    try {
      var page = Files.readString(Checkout.root().resolve("docs/conditions.md"));
      return new DocumentedConditions(
          Arrays.stream(page.split("\n## ", -1))
              .filter(section -> isOf(kind, section))
              .flatMap(String::lines)
              .flatMap(DocumentedConditions::row)
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(String kind, String section) {
    var title = section.lines().findFirst().orElse("");
    return title.equals(OF_ALL) || List.of(title.split(", ")).contains(kind);
  }

  private static Stream<String> row(String line) {
    var row = ROW.matcher(line);
    return row.matches()
        ? MARK.matcher(row.group(2))
            .results()
            .map(mark -> mark.group(1) + "=" + mark.group(2) + " " + row.group(1))
        : Stream.of();
  }
}
