package dev.millwright.queues.volcano.client;

import dev.millwright.queues.volcano.observe.PodGroup;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All PodGroups as they were at one moment, page by page: of each is kept only what is told of it,
 * so that no more objects than a page has are in memory at a time.
 */
final class PodGroupPages {
  /** Some hundred kilobytes. */
  static final long PAGE = 500;

  private final KubernetesClient client;
  private final ResourceDefinitionContext kind;
  private final long size;

  PodGroupPages(KubernetesClient client, ResourceDefinitionContext kind, long size) {
    this.client = client;
    this.kind = kind;
    this.size = size;
  }

  List<PodGroup> all() {
    try {
      return pages();
    } catch (KubernetesClientException e) {
      // The API server forgets the moment of the first page after some minutes.
      if (e.getCode() == HttpURLConnection.HTTP_GONE) {
        return pages();
      }
      throw e;
    }
  }

  private List<PodGroup> pages() {
    var groups = new ArrayList<PodGroup>();
    String next = null;
    do {
      GenericKubernetesResourceList page = page(next);
      page.getItems().stream().map(PodGroup::of).forEach(groups::add);
      next = page.getMetadata().getContinue();
    } while (next != null && !next.isEmpty());
    return groups;
  }

  private GenericKubernetesResourceList page(@Nullable String from) {
    return client
        .genericKubernetesResources(kind)
        .inAnyNamespace()
        .list(new ListOptionsBuilder().withLimit(size).withContinue(from).build());
  }
}
