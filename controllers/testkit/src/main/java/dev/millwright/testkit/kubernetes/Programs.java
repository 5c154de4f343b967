package dev.millwright.testkit.kubernetes;

import dev.millwright.testkit.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The programs of a control plane in the cache that {@code local-cluster/binaries} fills. */
final class Programs {
  static final String VERSION = "1.36.3";

  private Programs() {}

  /** The {@code k8s} folder in the layout of kube-api-test, known to hold what it needs. */
  static Path controlPlane() {
    var k8s = Checkout.cache().resolve("k8s");
    for (var name : List.of("etcd", "kube-apiserver", "kubectl")) {
      require(k8s.resolve(VERSION + platform()).resolve(name), "etcd kube-apiserver kubectl");
    }
    return k8s;
  }

  static Path kubectl() {
    return controlPlane().resolve(VERSION + platform()).resolve("kubectl");
  }

  static Path controllerManager() {
    var name = "kube-controller-manager";
    return require(
        Checkout.cache().resolve("bin").resolve(name + "-" + VERSION).resolve(name), name);
  }

  private static Path require(Path program, String names) {
    if (!Files.isExecutable(program)) {
      throw new IllegalStateException(
          "%s is not there. Run: local-cluster/binaries %s".formatted(program, names));
    }
    return program;
  }

  /** The suffix kube-api-test looks for. */
  private static String platform() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch");
    var arch = machine.equals("aarch64") ? "arm64" : machine.equals("x86_64") ? "amd64" : machine;
    return "-" + (name.contains("mac") ? "darwin" : "linux") + "-" + arch;
  }
}
