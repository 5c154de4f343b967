package dev.millwright.testkit.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Builds kustomizations with the kubectl of the cache. */
public final class Kustomize {
  private Kustomize() {}

  /** The objects of a kustomization, as a user would get them. */
  public static List<HasMetadata> build(Path folder) {
    try {
      var process =
          new ProcessBuilder(Programs.kubectl().toString(), "kustomize", folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var yaml = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new AssertionError("kubectl kustomize " + folder + " failed; its words are above");
      }
      return new KubernetesSerialization().unmarshal(new ByteArrayInputStream(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run kubectl kustomize " + folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running kubectl kustomize", e);
    }
  }
}
