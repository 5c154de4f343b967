package dev.millwright.testkit.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real kube-controller-manager beside the API server. */
final class ControllerManager implements AutoCloseable {
  private final Process process;

  private ControllerManager(Process process) {
    this.process = process;
  }

  /**
   * @param folder of the API server; holds its key, receives kubeconfig and log
   */
  static ControllerManager start(Path folder, String kubeconfig) {
    try {
      var file = Files.writeString(folder.resolve("controller-manager.kubeconfig"), kubeconfig);
      var log = folder.resolve("controller-manager.log").toFile();
      var process =
          new ProcessBuilder(
                  Programs.controllerManager().toString(),
                  "--kubeconfig=" + file,
                  "--service-account-private-key-file=" + folder.resolve("apiserver.key"),
                  "--leader-elect=false",
                  // Each JVM has its own; the metrics nobody reads would clash on a fixed port.
                  "--secure-port=0",
                  "--controllers=*,-nodelifecycle,-node-ipam-controller,-cloud-node-lifecycle,"
                      + "-node-route-controller,-service-lb-controller",
                  "--concurrent-gc-syncs=5")
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
      if (process.waitFor(300, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "kube-controller-manager ended at once: " + Files.readString(log.toPath()));
      }
      return new ControllerManager(process);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start kube-controller-manager", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting kube-controller-manager", e);
    }
  }

  @Override
  public void close() {
    process.toHandle().destroyForcibly();
    process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
  }
}
