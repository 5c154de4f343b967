package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.RefusedException;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.List;

/** Secrets as variables: {@code spark.kubernetes.driver.secretKeyRef.<variable>=<secret>:<key>}. */
public final class SecretEnvironment {
  private static final String PREFIX = "spark.kubernetes.driver.secretKeyRef.";

  private SecretEnvironment() {}

  static DriverPart part(LaunchRequest request) {
    return DriverPart.NONE.withEnvironment(variables(request));
  }

  /** The variables; refuses references that are none. */
  public static List<EnvVar> variables(LaunchRequest request) {
    return request.conf().below(PREFIX).entrySet().stream()
        .map(entry -> variable(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static EnvVar variable(String name, String reference) {
    var parts = reference.split(":", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new RefusedException(
          PREFIX + name, reference, "is no reference; write the Secret and its key: db:password.");
    }
    return new EnvVarBuilder()
        .withName(name)
        .withNewValueFrom()
        .withNewSecretKeyRef()
        .withName(parts[0])
        .withKey(parts[1])
        .endSecretKeyRef()
        .endValueFrom()
        .build();
  }
}
