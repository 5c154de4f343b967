package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Spark writes into the resources of its container, of a driver as of an executor. */
final class ContainerResources {
  private static final String CPU = "cpu";
  private static final String MEMORY = "memory";

  private ContainerResources() {}

  /**
   * What is asked for.
   *
   * @param role {@code driver} or {@code executor}
   * @param memory of the pod, which is request and limit at once
   */
  static SortedMap<String, Quantity> requests(SparkConf conf, String role, Quantity memory) {
    var cores = Integer.toString(conf.number("spark." + role + ".cores", 1));
    var requests = new TreeMap<String, Quantity>();
    requests.put(CPU, quantity(conf, "spark.kubernetes." + role + ".request.cores", cores));
    requests.put(MEMORY, memory);
    return requests;
  }

  /** What it may not exceed; devices are limits only, which Kubernetes takes for requests too. */
  static SortedMap<String, Quantity> limits(SparkConf conf, String role, Quantity memory) {
    var limits = devices(conf, "spark." + role + ".resource.");
    limits.put(MEMORY, memory);
    var cpuKey = "spark.kubernetes." + role + ".limit.cores";
    var cpu = conf.find(cpuKey);
    if (cpu != null) {
      limits.put(CPU, quantity(conf, cpuKey, cpu));
    }
    return limits;
  }

  private static Quantity quantity(SparkConf conf, String key, String otherwise) {
    var text = conf.get(key, otherwise);
    try {
      var quantity = new Quantity(text);
      Quantity.getAmountInBytes(quantity);
      return quantity;
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new RefusedException(
          key, text, "is no quantity of Kubernetes; write for example 1500m or 2.");
    }
  }

  private static SortedMap<String, Quantity> devices(SparkConf conf, String prefix) {
    var settings = conf.below(prefix);
    var names = new TreeSet<String>();
    for (var setting : settings.entrySet()) {
      var dot = setting.getKey().indexOf('.');
      if (dot < 0) {
        throw new RefusedException(
            prefix + setting.getKey(), setting.getValue(), "lacks its last part: .amount.");
      }
      names.add(setting.getKey().substring(0, dot));
    }
    var devices = new TreeMap<String, Quantity>();
    for (var name : names) {
      var amountKey = prefix + name + ".amount";
      if (!conf.has(amountKey)) {
        throw new RefusedException(amountKey, "", "is missing; say how many are wanted.");
      }
      var amount = conf.number(amountKey, 0);
      if (amount > 0) {
        devices.put(
            vendor(conf, prefix + name + ".vendor") + "/" + name,
            new Quantity(Integer.toString(amount)));
      }
    }
    return devices;
  }

  private static String vendor(SparkConf conf, String key) {
    var vendor = conf.find(key);
    if (vendor == null) {
      throw new RefusedException(
          key, "", "is missing; write the first half of the resource's name: nvidia.com.");
    }
    return vendor;
  }
}
