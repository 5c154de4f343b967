package dev.millwright.spark.launch.check;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.driver.DriverLabels;
import dev.millwright.spark.launch.driver.DriverPodBase;
import dev.millwright.spark.launch.driver.DriverPorts;
import dev.millwright.spark.launch.driver.DriverResources;
import dev.millwright.spark.launch.driver.DriverService;
import dev.millwright.spark.launch.driver.Kerberos;
import dev.millwright.spark.launch.driver.SecretEnvironment;
import dev.millwright.spark.launch.driver.VolumeSettings;
import dev.millwright.spark.launch.memory.MemoryRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Why a request cannot be launched: everything at once, so that nobody mends one by one. */
public final class Refusals {
  /** What the steps read; each refuses the first value that it cannot read. */
  private static final List<Consumer<LaunchRequest>> READERS =
      List.of(
          DriverPodBase::image,
          DriverPodBase::pullPolicy,
          DriverLabels::of,
          DriverResources::check,
          request ->
              MemoryRules.executor(request.version(), request.conf(), request.program().kind()),
          request -> MemoryRules.sharedFactor(request.conf(), request.program().kind()),
          DriverPorts::of,
          DriverService::families,
          DriverService::familyPolicy,
          DriverService::publishesNotReady,
          DriverPodBase::mayGainPrivileges,
          SecretEnvironment::variables,
          request -> VolumeSettings.of(request.version(), request.conf(), "driver"),
          request -> VolumeSettings.of(request.version(), request.conf(), "executor"),
          request -> Kerberos.check(request.conf()),
          request -> request.conf().flag("spark.kubernetes.local.dirs.tmpfs", false),
          request ->
              request.conf().flag("spark.kubernetes.legacy.useReadWriteOnceAccessMode", false));

  private Refusals() {}

  /** Every reason found; empty if it can be launched. */
  public static List<Refusal> of(LaunchRequest request) {
    var refusals = new ArrayList<>(ConfRules.check(request));
    refusals.addAll(FileRules.check(request));
    for (var reader : READERS) {
      try {
        reader.accept(request);
      } catch (RefusedException e) {
        refusals.add(e.refusal());
      }
    }
    return refusals.stream().distinct().toList();
  }
}
