package dev.millwright.spark.oracle;

import static dev.millwright.spark.oracle.Feature.ANNOTATIONS;
import static dev.millwright.spark.oracle.Feature.DEVICES;
import static dev.millwright.spark.oracle.Feature.DRIVER_CORES;
import static dev.millwright.spark.oracle.Feature.DRIVER_IMAGE;
import static dev.millwright.spark.oracle.Feature.DRIVER_SCHEDULER;
import static dev.millwright.spark.oracle.Feature.ENVIRONMENT;
import static dev.millwright.spark.oracle.Feature.IP_FAMILIES;
import static dev.millwright.spark.oracle.Feature.LABELS;
import static dev.millwright.spark.oracle.Feature.LABEL_WITH_APP_ID;
import static dev.millwright.spark.oracle.Feature.LIMIT_CORES;
import static dev.millwright.spark.oracle.Feature.LOCAL_DIRS;
import static dev.millwright.spark.oracle.Feature.LOCAL_DIRS_IN_MEMORY;
import static dev.millwright.spark.oracle.Feature.NODE_SELECTORS;
import static dev.millwright.spark.oracle.Feature.NOT_READY;
import static dev.millwright.spark.oracle.Feature.PORTS;
import static dev.millwright.spark.oracle.Feature.PRIVILEGES;
import static dev.millwright.spark.oracle.Feature.PULL_POLICY;
import static dev.millwright.spark.oracle.Feature.PULL_SECRETS;
import static dev.millwright.spark.oracle.Feature.REQUEST_CORES;
import static dev.millwright.spark.oracle.Feature.SCHEDULER;
import static dev.millwright.spark.oracle.Feature.SECRET_FILES;
import static dev.millwright.spark.oracle.Feature.SECRET_VARIABLES;
import static dev.millwright.spark.oracle.Feature.SERVICE_ACCOUNT;
import static dev.millwright.spark.oracle.Feature.SERVICE_ANNOTATIONS;
import static dev.millwright.spark.oracle.Feature.SERVICE_LABELS;
import static dev.millwright.spark.oracle.Feature.VERSION_IN_IMAGE;

import java.util.List;
import java.util.Map;

/** Settings of the driver's pod and Service. */
final class PodSettings {
  private static final String K8S = "spark.kubernetes.";
  private static final String DRIVER = K8S + "driver.";
  private static final List<String> FLAG = List.of("true", "false");

  private final Draw draw;

  PodSettings(Draw draw) {
    this.draw = draw;
  }

  void add(Map<String, String> conf) {
    image(conf);
    cpu(conf);
    devices(conf);
    ports(conf);
    metadata(conf);
    scheduling(conf);
    service(conf);
    secrets(conf);
    one(conf, SERVICE_ACCOUNT, 2, K8S + "authenticate.driver.serviceAccountName", draw.word());
    some(conf, ENVIRONMENT, K8S + "driverEnv.");
    one(conf, PRIVILEGES, 4, K8S + "securityContext.allowPrivilegeEscalation", draw.of(FLAG));
    one(conf, PRIVILEGES, 4, DRIVER + "securityContext.allowPrivilegeEscalation", draw.of(FLAG));
    one(conf, LOCAL_DIRS, 6, "spark.local.dir", "/a,/b/" + draw.word());
    one(conf, LOCAL_DIRS_IN_MEMORY, 6, K8S + "local.dirs.tmpfs", "true");
  }

  private void image(Map<String, String> conf) {
    var version = draw.feature(VERSION_IN_IMAGE, 4) ? ":{{SPARK_VERSION}}" : ":latest";
    conf.put(K8S + "container.image", "registry.example/" + draw.word() + version);
    one(conf, DRIVER_IMAGE, 5, DRIVER + "container.image", draw.word() + version);
    one(
        conf,
        PULL_POLICY,
        4,
        K8S + "container.image.pullPolicy",
        draw.of(List.of("Always", "Never", "IfNotPresent")));
    one(
        conf,
        PULL_SECRETS,
        4,
        K8S + "container.image.pullSecrets",
        draw.word() + " , " + draw.word());
  }

  private void cpu(Map<String, String> conf) {
    one(conf, DRIVER_CORES, 3, "spark.driver.cores", "" + (1 + draw.below(8)));
    one(conf, REQUEST_CORES, 3, DRIVER + "request.cores", draw.of(List.of("500m", "1.5", "2")));
    one(conf, LIMIT_CORES, 3, DRIVER + "limit.cores", draw.of(List.of("3500m", "9", "8.0")));
  }

  private void devices(Map<String, String> conf) {
    if (draw.feature(DEVICES, 4)) {
      draw.times(
          2,
          name -> {
            conf.put("spark.driver.resource." + name + ".amount", "" + draw.below(3));
            conf.put("spark.driver.resource." + name + ".vendor", draw.word() + ".example");
          });
    }
  }

  private void ports(Map<String, String> conf) {
    if (draw.feature(PORTS, 3)) {
      for (var key :
          List.of(
              "spark.driver.port",
              "spark.driver.blockManager.port",
              "spark.blockManager.port",
              "spark.ui.port",
              "spark.connect.grpc.binding.port")) {
        if (draw.once(2)) {
          conf.put(key, "" + (1024 + draw.below(60_000)));
        }
      }
    }
  }

  private void metadata(Map<String, String> conf) {
    some(conf, LABELS, DRIVER + "label.");
    one(conf, LABEL_WITH_APP_ID, 6, DRIVER + "label.app", "{{APP_ID}}-{{EXECUTOR_ID}}");
    some(conf, ANNOTATIONS, DRIVER + "annotation.");
  }

  private void scheduling(Map<String, String> conf) {
    some(conf, NODE_SELECTORS, K8S + "node.selector.");
    some(conf, NODE_SELECTORS, DRIVER + "node.selector.");
    one(conf, SCHEDULER, 5, K8S + "scheduler.name", draw.word());
    one(conf, DRIVER_SCHEDULER, 5, DRIVER + "scheduler.name", draw.word());
  }

  private void service(Map<String, String> conf) {
    some(conf, SERVICE_LABELS, DRIVER + "service.label.");
    some(conf, SERVICE_ANNOTATIONS, DRIVER + "service.annotation.");
    one(conf, NOT_READY, 4, DRIVER + "service.publishNotReadyAddresses", draw.of(FLAG));
    if (draw.feature(IP_FAMILIES, 4)) {
      conf.put(
          DRIVER + "service.ipFamilyPolicy",
          draw.of(List.of("SingleStack", "PreferDualStack", "RequireDualStack")));
      conf.put(
          DRIVER + "service.ipFamilies",
          draw.of(List.of("IPv4", "IPv6", "IPv4,IPv6", "IPv6,IPv4")));
    }
  }

  private void secrets(Map<String, String> conf) {
    if (draw.feature(SECRET_FILES, 4)) {
      draw.times(3, word -> conf.put(DRIVER + "secrets." + word, "/mnt/" + word));
    }
    if (draw.feature(SECRET_VARIABLES, 4)) {
      draw.times(3, word -> conf.put(DRIVER + "secretKeyRef." + word, word + ":key"));
    }
  }

  private void one(Map<String, String> conf, Feature feature, int in, String key, String value) {
    if (draw.feature(feature, in)) {
      conf.put(key, value);
    }
  }

  private void some(Map<String, String> conf, Feature feature, String prefix) {
    if (draw.feature(feature, 4)) {
      draw.times(5, word -> conf.put(prefix + word, draw.value()));
    }
  }
}
