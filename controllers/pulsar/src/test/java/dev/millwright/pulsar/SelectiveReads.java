package dev.millwright.pulsar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.AuditedRequest;
import java.util.List;
import java.util.Set;

/** Whether the controller reads only what carries its label of what others have too. */
public final class SelectiveReads {

  private static final Set<String> OF_MANY = Set.of("list", "watch", "deletecollection");
  private static final String OURS = "pulsar.millwright.dev";

  /** A cluster has a handful of them, and which one is the default stands in each. */
  private static final String CLASSES = "storageclasses";

  private static final String OUR_LABEL = "app.kubernetes.io/managed-by=millwright-pulsar";

  private SelectiveReads() {}

  /**
   * Fails where something was read without a selector, and where nothing was watched at all.
   *
   * @param requests of the controller, from the API server's own log
   */
  public static void assertAll(List<AuditedRequest> requests) {
    List<AuditedRequest> reads =
        requests.stream()
            .filter(request -> OF_MANY.contains(request.verb()))
            .filter(request -> !request.group().equals(OURS) && !request.resource().equals(CLASSES))
            .toList();
    assertThat(reads)
        .filteredOn(request -> request.verb().equals("watch"))
        .extracting(AuditedRequest::resource)
        .as("what is watched beside our own kinds")
        .contains(
            "pods",
            "configmaps",
            "services",
            "statefulsets",
            "deployments",
            "jobs",
            "poddisruptionbudgets");
    assertThat(reads)
        .as("reads of more than one object")
        .allSatisfy(
            read ->
                assertThat(
                        read.labelSelector().contains(OUR_LABEL)
                            || read.fieldSelector().startsWith("metadata.name="))
                    .as(read.toString())
                    .isTrue());
  }
}
