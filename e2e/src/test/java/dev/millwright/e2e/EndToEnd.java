package dev.millwright.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that tells one story on one cluster: its methods run in order, in a namespace of
 * their own, and the rest is skipped once a step has failed, since it would only repeat the news.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StoryExtension.class)
@interface EndToEnd {
  /** What the namespace enforces of Kubernetes' pod security standards. */
  String podSecurity() default "restricted";
}
