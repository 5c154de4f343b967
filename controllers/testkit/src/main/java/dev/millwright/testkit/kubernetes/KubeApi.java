package dev.millwright.testkit.kubernetes;

import io.fabric8.kubeapitest.KubeAPIServer;
import io.fabric8.kubeapitest.KubeAPIServerConfigBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A real etcd and kube-apiserver, alone in this process: own ports, certificates and data, so that
 * parallel modules do not meet. Gone with the JVM at the latest.
 */
public final class KubeApi implements AutoCloseable {
  /** Two seconds on an idle machine; a busy one is given time. */
  private static final Duration STARTUP = Duration.ofMinutes(3);

  /** Held, else its level would be forgotten: that certificates are made is no news. */
  private static final Logger CHATTER = Logger.getLogger("io.fabric8.kubeapitest");

  private final Path folder;
  private final KubeAPIServer server;
  private final AdminToken admin;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable ControllerManager controllerManager;

  private KubeApi(Path folder, KubeAPIServer server, AdminToken admin) {
    this.folder = folder;
    this.server = server;
    this.admin = admin;
  }

  /** The API server of this JVM, with our CRDs; started on first use. */
  public static KubeApi shared() {
    Programs.controlPlane();
    return Shared.API;
  }

  /** Starts another one, with nothing in it. */
  public static KubeApi start() {
    CHATTER.setLevel(Level.WARNING);
    try {
      var folder = Files.createTempDirectory("millwright-kube-api-");
      Files.createSymbolicLink(folder.resolve("k8s"), Programs.controlPlane());
      AuditLog.writePolicy(folder);
      Certificates.copyTo(folder);
      AdminToken admin = AdminToken.write(folder);
      var server =
          new KubeAPIServer(
              KubeAPIServerConfigBuilder.anAPIServerConfig()
                  .withTestDir(folder.toString())
                  .withApiServerVersion(Programs.VERSION)
                  .withOfflineMode(true)
                  .withStartupTimeout((int) STARTUP.toMillis())
                  .withApiServerFlag("--bind-address", "127.0.0.1")
                  .withApiServerFlags(AuditLog.flags(folder))
                  .withApiServerFlag("--token-auth-file", admin.file().toString())
                  .build());
      var api = new KubeApi(folder, server, admin);
      Runtime.getRuntime().addShutdownHook(new Thread(api::close, "kube-api-stop"));
      Midnight.pass(STARTUP);
      server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare a folder for the API server", e);
    }
  }

  /**
   * Lets objects be collected, namespaces end and StatefulSets make pods; at most one is started.
   */
  public void startControllerManager() {
    lock.lock();
    try {
      if (controllerManager == null) {
        controllerManager = ControllerManager.start(folder, kubeconfig());
      }
    } finally {
      lock.unlock();
    }
  }

  /** A kubeconfig of a person who may do all. */
  public String kubeconfig() {
    return server.getKubeConfigYaml();
  }

  /** A new client that may do all. The caller closes it. */
  public KubernetesClient client() {
    return new KubernetesClientBuilder().withConfig(config()).build();
  }

  /** A new client with exactly the rights of a ServiceAccount. The caller closes it. */
  public KubernetesClient clientAs(String namespace, String serviceAccount) {
    return new KubernetesClientBuilder().withConfig(configAs(namespace, serviceAccount)).build();
  }

  /** Client configuration with exactly the rights of a ServiceAccount. */
  public Config configAs(String namespace, String serviceAccount) {
    return new ConfigBuilder(config())
        .withNamespace(namespace)
        .withImpersonateUsername("system:serviceaccount:" + namespace + ":" + serviceAccount)
        .withImpersonateGroups(
            "system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated")
        .build();
  }

  /** Client configuration that may do all. */
  public Config config() {
    return admin.in(Config.fromKubeconfig(kubeconfig()));
  }

  /** Every request the API server has answered so far. */
  public AuditLog audit() {
    return AuditLog.in(folder);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (controllerManager != null) {
        controllerManager.close();
        controllerManager = null;
      }
    } finally {
      lock.unlock();
    }
    server.stop();
    Folders.delete(folder);
  }

  /** Started when first asked for, at most once. */
  private static final class Shared {
    static final KubeApi API = startWithCrds();

    private static KubeApi startWithCrds() {
      var api = start();
      try (var client = api.client()) {
        Crds.install(client);
      }
      return api;
    }
  }
}
