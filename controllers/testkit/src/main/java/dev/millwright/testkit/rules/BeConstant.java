package dev.millwright.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.concurrent.locks.Lock;

/** Be final and of a type that is not made to change. */
final class BeConstant extends ArchCondition<JavaField> {
  BeConstant() {
    super("be final and of a type that is not made to change");
  }

  @Override
  public void check(JavaField field, ConditionEvents events) {
    // Made by the compiler: the values of an enum, the tables of a switch.
    if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
      return;
    }
    var constant =
        field.getModifiers().contains(JavaModifier.FINAL) && !mutable(field.getRawType());
    events.add(
        new SimpleConditionEvent(
            field, constant, field.getFullName() + " is static and can change"));
  }

  /**
   * {@code List}, {@code Map} and {@code Set} pass: their immutable forms have no type of their
   * own.
   */
  private static boolean mutable(JavaClass type) {
    return type.getPackageName().equals("java.util.concurrent.atomic")
        || type.isAssignableTo(AbstractCollection.class)
        || type.isAssignableTo(AbstractMap.class)
        || type.isAssignableTo(ThreadLocal.class)
        || type.isAssignableTo(Lock.class)
        || type.isAssignableTo(StringBuilder.class);
  }
}
