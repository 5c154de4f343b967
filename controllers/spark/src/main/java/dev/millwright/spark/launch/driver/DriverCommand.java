package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.ProgramKind;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the image's entry point is told to run: spark-submit in client mode, inside the pod. */
final class DriverCommand {
  private static final String PYTHON = "spark.pyspark.python";

  private DriverCommand() {}

  static DriverPart part(LaunchRequest request) {
    return DriverPart.NONE
        .withArguments(arguments(request))
        .withEnvironment(interpreters(request))
        .withProperties(Map.of("spark.kubernetes.resource.type", request.program().kind().word()));
  }

  private static List<String> arguments(LaunchRequest request) {
    var arguments = new ArrayList<String>();
    arguments.add("driver");
    if (request.proxyUser() != null) {
      arguments.add("--proxy-user");
      arguments.add(request.proxyUser());
    }
    arguments.add("--properties-file");
    arguments.add(ConfDirectory.PATH + "/" + ConfDirectory.PROPERTIES);
    arguments.add("--class");
    arguments.add(request.program().mainClass());
    arguments.add(request.program().argument());
    arguments.addAll(request.arguments());
    return arguments;
  }

  private static List<EnvVar> interpreters(LaunchRequest request) {
    var variables = new ArrayList<EnvVar>();
    if (request.program().kind() == ProgramKind.PYTHON) {
      var ofAll = request.conf().find(PYTHON);
      if (ofAll != null) {
        variables.add(Pieces.variable("PYSPARK_PYTHON", ofAll));
      }
      var ofDriver = request.conf().findEither("spark.pyspark.driver.python", PYTHON);
      if (ofDriver != null) {
        variables.add(Pieces.variable("PYSPARK_DRIVER_PYTHON", ofDriver));
      }
    }
    return variables;
  }
}
