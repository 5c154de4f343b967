package dev.millwright.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Ask for the time, for chance, or for the surroundings of the process. */
final class ImpureCalls extends ArchCondition<JavaClass> {
  private static final Set<String> CALLS =
      Set.of(
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.nanoTime",
          "java.util.UUID.randomUUID");

  ImpureCalls() {
    super("ask for time, chance or the surroundings of the process");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Stream.concat(
            type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
        .forEach(
            call ->
                events.add(new SimpleConditionEvent(type, impure(call), call.getDescription())));
  }

  private static boolean impure(JavaCodeUnitAccess<?> call) {
    var owner = call.getTargetOwner();
    var name = call.getTarget().getName();
    var time = owner.getPackageName().equals("java.time");
    return CALLS.contains(owner.getFullName() + "." + name)
        || (time && name.equals("now"))
        || (time && owner.getSimpleName().equals("Clock") && name.startsWith("system"))
        || owner.isEquivalentTo(Random.class)
        || owner.isEquivalentTo(SecureRandom.class)
        || owner.getSimpleName().equals("ThreadLocalRandom");
  }
}
