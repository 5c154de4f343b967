package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.memory.MemoryRules;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** CPU, memory and devices of the driver. */
public final class DriverResources {
  private static final String CPU = "cpu";
  private static final String MEMORY = "memory";
  private static final String DEVICES = "spark.driver.resource.";

  private DriverResources() {}

  static Map<String, Quantity> requests(LaunchRequest request) {
    var cores = Integer.toString(request.conf().number("spark.driver.cores", 1));
    return Map.of(
        CPU, quantity(request.conf(), "spark.kubernetes.driver.request.cores", cores),
        MEMORY, memory(request));
  }

  static Map<String, Quantity> limits(LaunchRequest request) {
    var limits = new TreeMap<String, Quantity>(devices(request.conf()));
    limits.put(MEMORY, memory(request));
    var cpuKey = "spark.kubernetes.driver.limit.cores";
    var cpu = request.conf().find(cpuKey);
    if (cpu != null) {
      limits.put(CPU, quantity(request.conf(), cpuKey, cpu));
    }
    return limits;
  }

  /** Reads everything once; refuses what cannot be read. */
  public static void check(LaunchRequest request) {
    requests(request);
    limits(request);
  }

  private static Quantity memory(LaunchRequest request) {
    return MemoryRules.driver(request.version(), request.conf(), request.program().kind())
        .quantity();
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

  private static SortedMap<String, Quantity> devices(SparkConf conf) {
    var settings = conf.below(DEVICES);
    var names = new TreeSet<String>();
    for (var setting : settings.entrySet()) {
      var dot = setting.getKey().indexOf('.');
      if (dot < 0) {
        throw new RefusedException(
            DEVICES + setting.getKey(), setting.getValue(), "lacks its last part: .amount.");
      }
      names.add(setting.getKey().substring(0, dot));
    }
    var devices = new TreeMap<String, Quantity>();
    for (var name : names) {
      var amountKey = DEVICES + name + ".amount";
      if (!conf.has(amountKey)) {
        throw new RefusedException(amountKey, "", "is missing; say how many are wanted.");
      }
      var amount = conf.number(amountKey, 0);
      if (amount > 0) {
        devices.put(vendor(conf, name) + "/" + name, new Quantity(Integer.toString(amount)));
      }
    }
    return devices;
  }

  private static String vendor(SparkConf conf, String name) {
    var key = DEVICES + name + ".vendor";
    var vendor = conf.find(key);
    if (vendor == null) {
      throw new RefusedException(
          key, "", "is missing; write the first half of the resource's name: nvidia.com.");
    }
    return vendor;
  }
}
