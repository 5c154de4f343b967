package dev.millwright.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Live in a package whose package-info says {@code @NullMarked}. */
final class BeNullMarked extends ArchCondition<JavaClass> {
  BeNullMarked() {
    super("live in a package that is @NullMarked");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
    events.add(
        new SimpleConditionEvent(
            type, marked, "package-info of " + type.getPackageName() + " lacks @NullMarked"));
  }
}
