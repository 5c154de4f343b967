package dev.millwright.spark.oracle;

import static dev.millwright.spark.oracle.Feature.CLAIM;
import static dev.millwright.spark.oracle.Feature.CLAIM_LABELS;
import static dev.millwright.spark.oracle.Feature.CLAIM_ON_DEMAND;
import static dev.millwright.spark.oracle.Feature.EMPTY_DIR;
import static dev.millwright.spark.oracle.Feature.HOST_PATH;
import static dev.millwright.spark.oracle.Feature.LOCAL_DIR_VOLUMES;
import static dev.millwright.spark.oracle.Feature.NFS;
import static dev.millwright.spark.oracle.Feature.SUB_PATH;
import static dev.millwright.spark.oracle.Feature.SUB_PATH_EXPRESSION;
import static dev.millwright.spark.oracle.Feature.WIDE_ACCESS_MODE;

import java.util.List;
import java.util.Map;

/** Volumes of the configuration. */
final class VolumeCases {
  private final Draw draw;

  VolumeCases(Draw draw) {
    this.draw = draw;
  }

  void add(Map<String, String> conf) {
    if (draw.feature(WIDE_ACCESS_MODE, 8)) {
      conf.put(
          "spark.kubernetes.legacy.useReadWriteOnceAccessMode", draw.once(2) ? "true" : "false");
    }
    if (draw.once(2)) {
      draw.times(6, name -> volume(conf, draw.feature(LOCAL_DIR_VOLUMES, 8) ? local(name) : name));
    }
  }

  private static String local(String name) {
    return "spark-local-dir-" + name;
  }

  private void volume(Map<String, String> conf, String name) {
    var type = draw.of(List.of("hostPath", "persistentVolumeClaim", "emptyDir", "nfs"));
    var prefix = "spark.kubernetes.driver.volumes." + type + "." + name + ".";
    conf.put(prefix + "mount.path", "/mnt/" + name);
    if (draw.once(3)) {
      conf.put(prefix + "mount.readOnly", draw.of(List.of("true", "false", "TRUE")));
    }
    if (draw.feature(SUB_PATH, 4)) {
      conf.put(prefix + "mount.subPath", draw.word());
    } else if (draw.feature(SUB_PATH_EXPRESSION, 4)) {
      conf.put(prefix + "mount.subPathExpr", "$(" + draw.word() + ")");
    }
    switch (type) {
      case "hostPath" -> hostPath(conf, prefix);
      case "persistentVolumeClaim" -> claim(conf, prefix);
      case "emptyDir" -> emptyDir(conf, prefix);
      default -> nfs(conf, prefix);
    }
  }

  private void hostPath(Map<String, String> conf, String prefix) {
    draw.seen(HOST_PATH);
    conf.put(prefix + "options.path", "/var/" + draw.word());
    if (draw.once(2)) {
      conf.put(prefix + "options.type", "DirectoryOrCreate");
    }
  }

  private void claim(Map<String, String> conf, String prefix) {
    draw.seen(CLAIM);
    conf.put(
        prefix + "options.claimName", draw.feature(CLAIM_ON_DEMAND, 2) ? "OnDemand" : draw.word());
    if (draw.once(2)) {
      conf.put(prefix + "options.storageClass", draw.word());
    }
    if (draw.once(2)) {
      conf.put(prefix + "options.sizeLimit", draw.of(List.of("5Gi", "2048", "100G")));
    }
    if (draw.feature(CLAIM_LABELS, 2)) {
      draw.times(2, word -> conf.put(prefix + "label." + word, draw.value()));
      draw.times(2, word -> conf.put(prefix + "annotation." + word + "/x", draw.value()));
    }
  }

  private void emptyDir(Map<String, String> conf, String prefix) {
    draw.seen(EMPTY_DIR);
    if (draw.once(2)) {
      conf.put(prefix + "options.medium", "Memory");
    }
    if (draw.once(2)) {
      conf.put(prefix + "options.sizeLimit", "6Gi");
    }
  }

  private void nfs(Map<String, String> conf, String prefix) {
    draw.seen(NFS);
    conf.put(prefix + "options.path", "/export");
    conf.put(prefix + "options.server", draw.word() + ".example");
  }
}
